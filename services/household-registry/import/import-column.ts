/** The template's columns; infra/docs/import-template.md tells officers what each means. */
export type TemplateColumn =
  | 'ma_ho'
  | 'ma_xa'
  | 'thon'
  | 'ho_ten_chu_ho'
  | 'so_khau'
  | 'phan_loai'
  | 'nam_sinh'
  | 'gioi_tinh'
  | 'dan_toc'
  | 'nhom_uu_tien'
  | 'so_dinh_danh'
  | 'dien_thoai'
  | 'muc_do';

/** A fact of a household's record: the template's, and what real lists say besides. */
export type Column = TemplateColumn | 'ten_xa' | 'ten_huyen' | 'dia_chi' | 'diem_b1' | 'diem_b2' | 'ghi_chu';

/** What a list says of a member below the head. */
export type PersonColumn = 'ho_ten' | 'quan_he' | 'nam_sinh' | 'gioi_tinh' | 'dan_toc' | 'so_dinh_danh';

/** A record by column; a column that the file has not is absent. */
export type Cells = Readonly<Partial<Record<Column, string>>>;
export type PersonCells = Readonly<Partial<Record<PersonColumn, string>>>;
