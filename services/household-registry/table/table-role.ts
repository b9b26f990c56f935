/** What a column of a list may hold. A role that is no column of a record folds into one: tick columns into the class. */
export const ROLES = [
  'stt',
  'ma_ho',
  'ma_xa',
  'ten_xa',
  'ten_huyen',
  'thon',
  'dia_chi',
  // The name of the head, or of everybody where members stand below their head.
  'ho_ten_chu_ho',
  // A column of its own for members.
  'ten_thanh_vien',
  // Names cut in two: 'Nguyễn Văn' and 'An'.
  'ho_dem',
  'ten',
  'quan_he',
  // Of members, where heads have their own.
  'tv_nam_sinh',
  'tv_gioi_tinh',
  'tv_dan_toc',
  'tv_so_dinh_danh',
  'nam_sinh',
  'nam_sinh_nam',
  'nam_sinh_nu',
  'sinh_ngay',
  'sinh_thang',
  'sinh_nam',
  'gioi_tinh',
  'gioi_tinh_nam',
  'gioi_tinh_nu',
  'dan_toc',
  'so_dinh_danh',
  // A second one: lists of the change-over have CMND beside CCCD.
  'so_cmnd',
  'dien_thoai',
  'so_khau',
  'phan_loai',
  'la_ngheo',
  'la_can_ngheo',
  'nhom_uu_tien',
  'la_dtts',
  'la_ncc',
  'la_btxh',
  'la_knld',
  'muc_do',
  'diem_b1',
  'diem_b2',
  'ghi_chu',
] as const;

export type Role = (typeof ROLES)[number];

/** Tick columns, and what a tick in them says. */
export const CLASS_TICKS = { la_ngheo: 'N', la_can_ngheo: 'CN' } as const;
export const GROUP_TICKS = { la_dtts: 'DTTS', la_ncc: 'NCC', la_btxh: 'BTXH', la_knld: 'KNLD' } as const;

/** Facts that a head and a member may each have a column for. */
export const MEMBER_TWINS = {
  nam_sinh: 'tv_nam_sinh',
  gioi_tinh: 'tv_gioi_tinh',
  dan_toc: 'tv_dan_toc',
  so_dinh_danh: 'tv_so_dinh_danh',
} as const;

/** Filled for a person and empty in rows that name a village, a sum or a signatory. */
export const PERSONAL_ROLES: readonly Role[] = [
  'ma_ho',
  'quan_he',
  'tv_nam_sinh',
  'tv_gioi_tinh',
  'tv_so_dinh_danh',
  'nam_sinh',
  'nam_sinh_nam',
  'nam_sinh_nu',
  'sinh_nam',
  'gioi_tinh',
  'dan_toc',
  'so_dinh_danh',
  'so_cmnd',
  'dien_thoai',
  'phan_loai',
];
