/** The areas of work that a cell leads, as its review goes through them (practice, row 84). Configuration: a new area is a line here. */
export const areas = {
  POLITICAL_TASKS: 'Lãnh đạo thực hiện nhiệm vụ chính trị',
  IDEOLOGY: 'Công tác chính trị, tư tưởng; học tập và làm theo Bác',
  ORGANISATION: 'Công tác tổ chức, cán bộ',
  MEMBERS: 'Quản lý, giáo dục, phát triển đảng viên',
  INSPECTION: 'Công tác kiểm tra, giám sát',
  MASS_ORGANISATIONS: 'Lãnh đạo các đoàn thể và công tác dân vận',
  SECURITY: 'Quốc phòng, an ninh, phòng chống tham nhũng, lãng phí',
  MEETINGS: 'Nền nếp, chất lượng sinh hoạt',
} as const
