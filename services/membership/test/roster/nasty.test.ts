// Things real files do.
import { strToU8 } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import { codes, csv, dated, HEADER, judge, judgeOne, person, read, roster, sheetXml, workbook } from './files.ts'

// Whole districts and bombs, on machines that do other things meanwhile.
vi.setConfig({ testTimeout: 120_000 })

describe('headers', () => {
  test('title lines above, a header in two merged lines, a line that numbers the columns, a signature below', async () => {
    const rows = [
      ['ĐẢNG BỘ QUẬN HÒA BÌNH, tính đến 22/11/2026'],
      [],
      ['STT', 'Họ, chữ đệm và tên', 'Ngày tháng năm', null, null, 'Đảng viên', 'Chi bộ', 'Đảng bộ cơ sở', 'Ghi chú'],
      [null, null, 'sinh', 'vào Đảng', 'chính thức', null, null, null, null],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)'],
      [1, 'Trần Thị Bình', '05/09/1968', '03/02/1990', '03/02/1991', 'Chính thức', 'Chi bộ Khu phố 8', 'Đảng bộ phường An Bình', null],
      [null, 'NGƯỜI LẬP BIỂU'],
    ] as const
    const { rows: judged, skipped, columns } = await read(workbook({ 'Sheet 1': sheetXml(rows) }))
    expect(judged.map(({ row, tt, state }) => [row, tt, state])).toEqual([[6, '1', 'NEW']])
    expect(judged[0]!.fields).toMatchObject({ birthDate: '1968-09-05', admittedOn: '1990-02-03', officialOn: '1991-02-03' })
    expect(skipped.map(({ row }) => row)).toEqual([5, 7])
    expect(columns.map(({ letter, field }) => `${letter} ${field ?? ''}`)).toEqual(['A tt', 'B name', 'C birthDate', 'D admittedOn', 'E officialOn', 'F status', 'G cell', 'H parent', 'I note'])
  })

  test('headers nobody knows are chosen by a person; the rest is suggested', async () => {
    const text = csv([['Tên gọi', 'Ngày sinh (dd/mm/yyyy)', 'Diện', 'Chi bộ', 'Đảng bộ'], ['Trần Bình', '1/1/1990', 'Dự bị', 'Chi bộ Khu phố 8', 'Đảng bộ phường An Bình']])
    const { rows: [row], columns } = await read(strToU8(text), { mapping: { 'Tên gọi': 'name', C: 'status' } })
    expect(row).toMatchObject({ state: 'NEW', fields: { name: 'Trần Bình', status: 'PROBATIONARY' } })
    expect(columns.map(({ perfect }) => perfect)).toEqual([true, false, true, true, true])
  })

  test('a header repeated on the next page is no person, and is listed', async () => {
    const { rows, skipped } = await read(roster(person(), HEADER, person()))
    expect(rows.map(({ row }) => row)).toEqual([2, 4])
    expect(skipped.map(({ row }) => row)).toEqual([3])
  })

  test('a message names the column as the file does', async () => {
    const text = csv([['HỌ TÊN', 'NGÀY SINH', 'ĐV', 'Trạng thái', 'CHI BỘ', 'MÃ CHI BỘ'], ['Trần Bình', '31/02/1961', '', 'Dự bị', '', '1.1.8']])
    const { rows: [row] } = await read(strToU8(text))
    expect(row?.messages).toEqual([{ column: 'NGÀY SINH', severity: 'ERROR', code: 'date.impossible', message: 'Dòng 2, cột NGÀY SINH: 31/02/1961 không có thật; sửa thành ngày đúng (ngày trước, tháng sau) rồi gửi lại.' }])
  })
})

describe('cells of a workbook', () => {
  test('days, serial numbers, numbers in place of text, shared and rich text, phonetic hints', async () => {
    const rich = { xml: '<c t="inlineStr"><is><r><t>Trần </t></r><r><t>Bình</t></r><rPh><t>tran</t></rPh></is></c>' }
    const shared = { xml: '<c t="s"><v>1</v></c>' }
    const file = workbook({ A: sheetXml([HEADER, person({ 'Họ và tên': rich, 'Ngày sinh': dated(25086), 'Ngày vào Đảng': 32907, 'Ngày chính thức': '03/02/1991', 'Số CCCD': 999137319567, 'Số thẻ đảng viên': 5086973, 'Điện thoại': 912345678, 'Giới tính': shared })]) }, { 'xl/sharedStrings.xml': '<sst><si><t>Nam</t></si><si><r><t>N</t></r><r><t>ữ</t></r><rPh><t>nu</t></rPh></si></sst>' })
    const { rows: [row] } = await read(file)
    expect(row?.messages).toEqual([])
    expect(row?.fields).toMatchObject({ name: 'Trần Bình', birthDate: '1968-09-05', admittedOn: '1990-02-03', citizenId: '999137319567', cardNumber: '05086973', phone: '0912345678', sex: 'FEMALE' })
    expect(row?.repairs).toContainEqual({ column: 'Điện thoại', code: 'lost-zero', from: '912345678', to: '0912345678' })
  })

  test('a formula counts for what Excel showed; one never computed and one in error hold the row back', async () => {
    const formula = (value: string, type = '') => ({ xml: `<c${type}><f>A1</f>${value}</c>` })
    expect((await judgeOne({ 'Họ và tên': formula('<v>Trần Bình</v>', ' t="str"') })).fields.name).toBe('Trần Bình')
    expect(codes(await judgeOne({ 'Ngày sinh': formula('') }))).toEqual(['Ngày sinh ERROR cell.uncomputed'])
    expect(codes(await judgeOne({ Email: formula('<v>#REF!</v>', ' t="e"') }))).toEqual(['Email ERROR cell.excel-error'])
  })

  test('text that looks like a formula stays text', async () => {
    const row = await judgeOne({ 'Chức vụ Đảng': '=HYPERLINK("http://example.org")' })
    expect(row.fields.partyTitle).toBe('=HYPERLINK("http://example.org")')
    expect(codes(row)).toEqual(['Chức vụ Đảng WARNING role.unknown'])
  })

  test('rows keep their own numbers over empty ones, hidden sheets and styled emptiness are left alone', async () => {
    const far = `<worksheet><sheetData><row r="1">${HEADER.map((header) => `<c t="inlineStr"><is><t>${header}</t></is></c>`).join('')}<c r="XFD1" s="1"/></row><row r="900"><c r="B900" t="inlineStr"><is><t>Trần Bình</t></is></c><c r="C900" t="inlineStr"><is><t>1/1/1990</t></is></c></row></sheetData></worksheet>`
    const { rows } = await read(workbook({ A: far }))
    expect(rows.map(({ row }) => row)).toEqual([900])
    const hidden = workbook({ A: sheetXml([HEADER, person()]), B: sheetXml([HEADER, person(), person()]) })
    expect((await read(hidden)).rows).toHaveLength(1)
  })

  test('a namespace prefix on every element changes nothing', async () => {
    const plain = sheetXml([HEADER, person()])
    const prefixed = plain.replaceAll(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=')
    expect((await read(workbook({ A: prefixed }))).counts.new).toBe(1)
  })
})

describe('CSV', () => {
  const rows = [['TT', 'Họ và tên', 'Ngày sinh', 'Đảng viên', 'Chi bộ', 'Đảng bộ'], ['1', 'Trần Thị Bình', '5/9/1968', 'Chính thức', 'KP 8 P.AB', 'Đảng bộ phường An Bình']]
  test.each([';', ',', '\t', '|'])('separated by %s', async (delimiter) => {
    expect((await read(strToU8(csv(rows, delimiter)))).counts).toMatchObject({ rows: 1, new: 1 })
  })

  test.each([['UTF-8 with its mark', Buffer.from(`\uFEFF${csv(rows)}`)], ['UTF-16 with its mark', Buffer.from(`\uFEFF${csv(rows)}`, 'utf16le')], ['UTF-16 without', Buffer.from(csv(rows), 'utf16le')], ['UTF-16 big end first', Buffer.from(`\uFEFF${csv(rows)}`, 'utf16le').swap16()], ['decomposed letters', Buffer.from(csv(rows).normalize('NFD'))]])('%s', async (_, bytes) => {
    const { rows: [row] } = await read(bytes)
    expect(row).toMatchObject({ state: 'NEW', row: 2, fields: { name: 'Trần Thị Bình', cellCode: '1.1.8' } })
  })

  test('separators and line breaks in quotes, Excel’s own sep line, empty lines; rows are numbered as a spreadsheet shows them', async () => {
    const text = `sep=;\n${rows[0]!.join(';')}\n\n1;"Trần\nThị; Bình";5/9/1968;Chính thức;KP 8 P.AB;Đảng bộ phường An Bình\n2;Lê An;31/2/1961;Dự bị;KP 8 P.AB;Đảng bộ phường An Bình\n`
    const { rows: read2 } = await read(strToU8(text))
    expect(read2.map(({ row, fields }) => [row, fields.name])).toEqual([[4, 'Trần Thị; Bình'], [5, 'Lê An']])
  })

  test('a letter cut in two between chunks is put together', async () => {
    const many = Array.from({ length: 3_000 }, (_, index) => [String(index), `Nguyễn Thị Đường ${'ễ'.repeat(index % 7)}`, '5/9/1968', 'Dự bị', 'KP 8 P.AB', 'Đảng bộ phường An Bình'])
    const { rows: judged } = await read(strToU8(csv([rows[0]!, ...many])))
    expect(judged.every(({ fields }, index) => fields.name === `Nguyễn Thị Đường ${'ễ'.repeat(index % 7)}`.trim())).toBe(true)
  })
})

test('a new cell name in every row is told what it comes close to for the first two hundred only', async () => {
  const rows = await judge(...Array.from({ length: 300 }, (_, index) => person({ 'Chi bộ': `Khu phố ${index + 20}` })))
  const told = rows.filter(({ messages }) => messages.some(({ code, message }) => code === 'cell.unknown' && message.includes('gần giống')))
  expect([rows.every(({ state }) => state === 'ERROR'), told.length]).toEqual([true, 200])
})

describe('rows', () => {
  test('joined before born, official before joined, and only the first fault of a date is told', async () => {
    expect(codes(await judgeOne({ 'Ngày vào Đảng': '05/09/1968' }))).toEqual(['Ngày vào Đảng ERROR date.before-birth'])
    expect(codes(await judgeOne({ 'Ngày chính thức': '02/02/1990' }))).toEqual(['Ngày chính thức ERROR date.before-admission'])
    expect(codes(await judgeOne({ 'Ngày vào Đảng': '15/08/2031' }))).toEqual(['Ngày vào Đảng ERROR date.future'])
  })

  test('what must be there and is not', async () => {
    const row = await judgeOne({ TT: 7, 'Họ và tên': ' ', 'Ngày sinh': null, 'Đảng viên': null, 'Chi bộ': null, 'Đảng bộ cơ sở': null })
    expect(codes(row)).toEqual(['Họ và tên ERROR name.missing', 'Ngày sinh ERROR date.missing', 'Đảng viên ERROR status.missing', 'Chi bộ ERROR cell.missing'])
    expect(row.state).toBe('ERROR')
  })

  test('a bad address, phone or sex is a warning and the person is written without it', async () => {
    const row = await judgeOne({ Email: 'khong-phai-email', 'Điện thoại': 'không có', 'Giới tính': 'x' })
    expect(codes(row)).toEqual(['Giới tính WARNING sex.unknown', 'Điện thoại WARNING phone.form', 'Email WARNING email.form'])
    expect(row.state).toBe('NEW')
    expect([row.fields.email, row.fields.phone, row.fields.sex]).toEqual([undefined, undefined, undefined])
  })

  test('capitals are mended and what was typed is kept beside', async () => {
    const row = await judgeOne({ 'Họ và tên': 'NGUYỄN CÔNG KHANG' })
    expect(row.fields.name).toBe('Nguyễn Công Khang')
    expect(row.repairs).toEqual([{ column: 'Họ và tên', code: 'capitals', from: 'NGUYỄN CÔNG KHANG', to: 'Nguyễn Công Khang' }])
  })

  test('titles become roles of the organisation whose they are', async () => {
    const roles = async (title: string) => (await judgeOne({ 'Chức vụ Đảng': title })).fields.roles?.map(({ role, orgId }) => `${role} ${orgId ?? ''}`)
    expect(await roles('Bí thư')).toEqual(['SECRETARY org_1.1.8'])
    expect(await roles('Phó Bí thư, Đảng ủy viên')).toEqual(['DEPUTY_SECRETARY org_1.1.8', 'COMMITTEE_MEMBER org_1.1'])
    expect(await roles('Chi uỷ viên kiêm Ủy viên UBKT')).toEqual(['COMMITTEE_MEMBER org_1.1.8', 'INSPECTOR org_1.1'])
    expect(await roles('Bí thư Đảng ủy')).toEqual(['SECRETARY org_1.1'])
    expect(await roles('Bí thư Quận ủy')).toEqual(['SECRETARY org_1'])
    expect(await roles('Cán bộ Ban Tổ chức')).toEqual(['OFFICER org_1'])
  })

  test('a title that does not say whose committee it means is marked for a person to look at', async () => {
    const row = await judgeOne({ 'Chức vụ Đảng': 'Ủy viên Ban Thường vụ' })
    expect(row.matches).toEqual([{ column: 'Chức vụ Đảng', from: 'Ủy viên Ban Thường vụ', to: 'Đảng bộ quận Hòa Bình', orgId: 'org_1', orgCode: '1', how: 'TITLE', perfect: false }])
    expect(codes(await judgeOne({ 'Chi bộ': 'Chi bộ Trường THPT số 1', 'Đảng bộ cơ sở': 'Đảng bộ quận Hòa Bình', 'Chức vụ Đảng': 'Bí thư Đảng ủy' }))).toEqual(['Chức vụ Đảng WARNING role.no-organisation'])
  })

  test('the later of two rows with one citizen ID, or one card, is the faulty one, and names the earlier', async () => {
    const same = { 'Số CCCD': '999137319567' }
    const [first, second, third] = await judge(person({ TT: 1, ...same }), person({ TT: 2, ...same, 'Họ và tên': 'Lê Văn An' }), person({ 'Số thẻ đảng viên': '12345678' }), person({ 'Số thẻ đảng viên': '12345678' }))
    expect([first, third].map((row) => row!.state)).toEqual(['NEW', 'NEW'])
    expect(second!.messages[0]).toMatchObject({ column: 'Số CCCD', severity: 'ERROR', message: 'Dòng 3, cột Số CCCD: số 999137319567 đã có ở dòng 2 (TT 1); mỗi người một số, sửa hoặc bỏ một dòng rồi gửi lại.' })
  })

  test('a namesake born the same day without ID and card waits, wherever the other row stands; with an ID of their own they are two people', async () => {
    const keyless = { 'Số CCCD': null }
    const [early, known] = await judge(person(keyless), person())
    expect([early!.state, known!.state, early!.other]).toEqual(['HELD', 'NEW', { row: 3 }])
    const [one, two] = await judge(person(), person())
    expect([one!.state, two!.state]).toEqual(['NEW', 'NEW'])
    const [first, again] = await judge(person(keyless), person({ ...keyless, 'Họ và tên': 'TRẦN THỊ  BÌNH' }))
    expect([first!.state, again!.state]).toEqual(['NEW', 'HELD'])
  })
})
