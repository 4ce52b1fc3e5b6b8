/** What an operator reads in an alarm: who is hurt while it lasts, and where to look first. */
export const impact = {
  membership: {
    requests: 'Đảng viên và cấp ủy không mở được hồ sơ, danh sách, phiếu chuyển sinh hoạt. Xem nhật ký MembershipHttp.',
    facts: 'Chi bộ, đánh giá và thư báo dùng danh sách cũ: người mới chưa được mời, người đã chuyển vẫn còn quyền. Xem nhật ký MembershipRelay.',
    audit: 'Cán bộ kiểm tra chưa thấy những thay đổi mới nhất của hồ sơ đảng viên trong nhật ký. Bản ghi của luồng chỉ giữ 24 giờ: xem MembershipAudit ngay.',
    reactions: 'Danh sách và cây tổ chức gửi cho các phần khác bị thiếu một thay đổi. Sửa lỗi rồi chuyển lại thư trong MembershipEventsDlq.',
    jobs: 'Cán bộ đang nhập danh sách hoặc chốt số liệu không nhận được kết quả. Xem MembershipJobsDlq.',
  },
  meetings: {
    requests: 'Chi bộ đang họp không điểm danh, ghi biên bản hay biểu quyết được. Xem nhật ký MeetingsHttp.',
    facts: 'Giấy mời, điểm sinh hoạt và dữ kiện cuối năm bị chậm. Xem nhật ký MeetingsRelay.',
    audit: 'Cán bộ kiểm tra chưa thấy những thay đổi mới nhất của các cuộc họp trong nhật ký. Bản ghi của luồng chỉ giữ 24 giờ: xem MeetingsAudit ngay.',
    reactions: 'Danh sách dự họp của một chi bộ đã cũ: có thể thiếu người được mời hoặc được biểu quyết. Sửa lỗi rồi chuyển lại thư trong MeetingsEventsDlq.',
    jobs: 'Bí thư không nhận được biên bản, báo cáo hoặc nhắc lịch họp. Xem MeetingsJobsDlq.',
  },
  evaluations: {
    requests: 'Đảng viên không gửi được bản kiểm điểm, chi bộ không bỏ phiếu hay xếp loại được. Xem nhật ký EvaluationsHttp.',
    facts: 'Bảng theo dõi đợt đánh giá và thông báo kết quả bị chậm. Xem nhật ký EvaluationsRelay.',
    audit: 'Cán bộ kiểm tra chưa thấy những thay đổi mới nhất của đợt đánh giá trong nhật ký. Bản ghi của luồng chỉ giữ 24 giờ: xem EvaluationsAudit ngay.',
    reactions: 'Hồ sơ cuối năm của một đảng viên thiếu dữ kiện. Sửa lỗi rồi chuyển lại thư trong EvaluationsEventsDlq.',
    jobs: 'Tổng hợp xếp loại chưa xong; cấp trên chưa có số liệu. Xem EvaluationsJobsDlq.',
  },
  notifications: {
    requests: 'Người dùng không đọc được thông báo, không trả lời được giấy mời. Xem nhật ký NotificationsHttp.',
    facts: 'Trạng thái gửi thư không tới được các phần khác. Xem nhật ký NotificationsRelay.',
    audit: 'Cán bộ kiểm tra chưa thấy những thay đổi mới nhất của thư và thông báo trong nhật ký. Bản ghi của luồng chỉ giữ 24 giờ: xem NotificationsAudit ngay.',
    reactions: 'Một giấy mời, nhắc việc hoặc thư bị trả lại chưa được xử lý: có người không hay biết. Sửa lỗi rồi chuyển lại thư trong NotificationsEventsDlq.',
    jobs: 'Thư tổng hợp và thư nhắc hạn không được gửi đi. Xem NotificationsJobsDlq.',
  },
} as const

export const sharedImpact = {
  gateway: 'Người dùng gặp lỗi máy chủ ở bất kỳ màn hình nào. Xem bảng theo dõi để biết dịch vụ nào lỗi.',
  directory: 'Đảng viên đăng nhập lần đầu không vào được. Xem nhật ký MembershipDirectory.',
  tally: 'Một cuộc bỏ phiếu kín chưa mở được hoặc đóng rồi mà chưa kiểm xong; chìa khóa của nó chưa được hủy. Sửa lỗi rồi chuyển lại thư trong EvaluationsTallyDlq.',
  challenge: 'Đảng viên không có thư điện tử không đăng nhập được bằng mã do bí thư cấp. Xem nhật ký MembershipChallenge.',
  bounces: 'Tỷ lệ thư bị trả lại gần mức nhà cung cấp khóa gửi thư: sắp tới không ai nhận được giấy mời. Rà lại địa chỉ thư.',
  complaints: 'Tỷ lệ thư bị báo rác gần mức nhà cung cấp khóa gửi thư: sắp tới không ai nhận được giấy mời. Giảm thư, xem lại mẫu thư.',
  lost: 'Một sự kiện không vào được hàng đợi vì khóa mã hóa hoặc quyền bị đổi: các phần lệch nhau. Xem BusDlq.',
} as const
