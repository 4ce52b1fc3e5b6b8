/** The mail that carries a sign-in code. */
export const signInMail = {
  subject: (code: string) => `${code} là mã đăng nhập Nền Nếp`,
  text: (code: string) => `Mã đăng nhập của đồng chí là ${code}.\n\nMã dùng được một lần. Nếu đồng chí không yêu cầu đăng nhập, xin bỏ qua thư này và không đưa mã cho ai.\n`,
}
