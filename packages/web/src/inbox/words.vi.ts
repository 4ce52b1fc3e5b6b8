export const words = { title: 'Thông báo', empty: 'Chưa có thông báo nào.', open: 'Mở buổi họp' }
