/** What the reader is told: what happened and whether the work is safe, then what to do. */
export interface ProblemText {
  readonly says: string;
  readonly next: string;
}

const RETRY = 'Hãy thử lại sau ít phút.';
const ASK_STAFF = 'Hãy báo cán bộ nghiệp vụ của huyện hoặc tỉnh.';
const CHOOSE_AGAIN = 'Hãy tải lại trang và chọn lại.';

const TEXTS: Readonly<Record<string, readonly [says: string, next: string]>> = {
  unreachable: ['Chưa kết nối được máy chủ. Dữ liệu đã lưu vẫn còn.', 'Kiểm tra mạng rồi thử lại.'],
  internal: ['Máy chủ gặp lỗi. Dữ liệu đã lưu vẫn còn.', RETRY],
  'storage-busy': ['Máy chủ đang bận, chưa chắc đã ghi xong.', 'Bấm lại; việc này không bị ghi hai lần.'],
  'service-unavailable': ['Máy chủ tạm thời chưa sẵn sàng. Dữ liệu đã lưu vẫn còn.', RETRY],
  'printer-busy': ['Đang có nhiều người in cùng lúc.', RETRY],
  'print-failed': ['Chưa tạo được tệp để in. Dữ liệu không bị ảnh hưởng.', RETRY],
  'nothing-to-print': [
    'Chưa có phương án đã duyệt nào tặng quà ở nơi này, nên không có gì để in.',
    'Chọn nơi khác hoặc nguồn khác, hoặc chờ phương án được duyệt.',
  ],
  'no-workbook': ['Phiếu trao quà không có bản Excel.', 'Hãy chọn PDF hoặc ZIP.'],
  'print-ended': ['Lần in này đã kết thúc.', 'Tải lại trang để xem kết quả.'],
  'print-not-done': ['Tệp chưa in xong.', 'Hãy chờ đến khi in xong rồi tải về.'],
  'print-file-expired': ['Tệp in đã quá hạn giữ và đã được xóa.', 'Hãy in lại; mã trang không đổi.'],
  'too-many-prints': ['Bạn đang có nhiều lần in chưa xong.', 'Chờ các lần in trước xong hoặc dừng bớt.'],
  'page-already-out': ['Trang này đang có người giữ.', 'Ghi nhận trang về trước khi giao lại.'],
  'page-not-out': ['Trang này không có ai đang giữ.', 'Tải lại trang để xem tình trạng mới.'],
  'page-not-signed': [
    'Trang danh sách niêm yết không phải ký nên không phải thu về.',
    'Chọn trang danh sách ký nhận.',
  ],
  'due-in-past': ['Hạn trả đã qua.', 'Chọn ngày từ hôm nay trở đi.'],
  'too-many-requests': ['Có quá nhiều yêu cầu trong một lúc.', 'Hãy chờ một phút rồi thử lại.'],
  'not-signed-in': ['Phiên làm việc đã hết.', 'Hãy đăng nhập lại.'],
  'sign-in-failed': ['Tên đăng nhập hoặc mật khẩu chưa đúng.', 'Kiểm tra rồi nhập lại.'],
  'session-over': ['Phiên làm việc đã hết. Dữ liệu trên máy vẫn còn.', 'Hãy đăng nhập lại.'],
  'too-many-attempts': ['Đã nhập sai nhiều lần.', 'Hãy chờ 15 phút rồi nhập lại.'],
  'too-busy': ['Đang có quá nhiều người đăng nhập.', 'Hãy thử lại sau vài giây.'],
  'account-locked': ['Tài khoản này đang bị khóa. Dữ liệu trên máy vẫn còn.', 'Hãy gọi quản trị hệ thống.'],
  'own-account': ['Không được tự làm việc này với tài khoản của mình.', 'Hãy nhờ quản trị khác.'],
  'role-out-of-place': ['Vai trò này nằm ngoài địa bàn bạn quản trị.', 'Chọn lại đơn vị.'],
  'username-taken': ['Tên đăng nhập này đã có người dùng.', 'Hãy chọn tên khác.'],
  'password-too-weak': ['Mật khẩu này quá dễ đoán.', 'Hãy đặt mật khẩu dài hơn.'],
  'wrong-password': ['Mật khẩu hiện tại chưa đúng.', 'Hãy nhập lại.'],
  forbidden: ['Tài khoản của bạn không có vai trò làm việc này.', 'Hãy hỏi quản trị hệ thống nếu cần.'],
  'not-found': ['Không có nội dung này, hoặc nằm ngoài địa bàn của bạn.', 'Kiểm tra lại đường dẫn.'],
  'invalid-input': ['Có ô chưa điền đúng.', 'Xem lại các ô rồi gửi lại.'],
  'bad-cursor': ['Trang danh sách này không còn dùng được.', 'Hãy mở lại danh sách từ đầu.'],
  'idempotency-key-missing': ['Yêu cầu thiếu mã lệnh.', 'Hãy tải lại trang rồi làm lại.'],
  'command-conflict': [
    'Mã lệnh này đã dùng cho việc khác. Không có gì bị ghi đè.',
    'Hãy tải lại trang rồi làm lại.',
  ],
  'donor-list-wrong-step': ['Danh sách của nhà hảo tâm chưa tới, hoặc đã qua bước này.', CHOOSE_AGAIN],
  'donor-list-place-too-large': [
    'Địa bàn này có quá nhiều hộ để tìm cùng lúc.',
    'Chọn địa bàn nhỏ hơn (tỉnh, huyện hoặc xã) rồi gửi lại.',
  ],
  'donor-list-undecided': ['Còn dòng chưa rõ là hộ nào.', 'Quyết định từng dòng rồi xác nhận lại.'],
  'donor-list-empty': ['Không dòng nào khớp với hộ trong danh sách.', 'Xem lại cột họ tên và thôn xóm.'],
  'donor-row-taken': ['Một dòng khác của tệp đã là hộ này.', 'Chọn hộ khác hoặc chọn "Không phải hộ nào".'],
  'no-candidate': ['Hộ này không nằm trong các hộ gợi ý của dòng.', CHOOSE_AGAIN],
  'no-frozen-list': ['Địa bàn này chưa có danh sách đã chốt.', 'Chọn danh sách khác.'],
  'gift-not-waiting': ['Suất quà này không còn chờ quyết định.', CHOOSE_AGAIN],
  'own-report': ['Bạn đã ghi suất quà này nên không tự duyệt được.', 'Hãy nhờ người phê duyệt khác.'],
  'not-in-campaign': ['Hộ này không thuộc đợt hỗ trợ đã chọn.', 'Chọn lại hộ hoặc đợt hỗ trợ.'],
  'may-be-registered': [
    'Hộ này có thể đã có trong danh sách.',
    'Xem các hộ giống ở dưới; nếu là hộ khác, ghi lý do rồi ghi hộ mới.',
  ],
  'pair-decided': ['Đã có người kết luận về hai hộ này.', 'Hãy tải lại danh sách nghi trùng.'],
  'pair-changed': [
    'Thông tin của một trong hai hộ vừa thay đổi. Chưa có gì được ghi.',
    'Hãy tải lại trang và xem lại hai hộ.',
  ],
  'pair-not-decided': ['Hai hộ này chưa có ai kết luận.', 'Hãy tải lại danh sách nghi trùng.'],
  'pair-merged': [
    'Hộ ghi trùng đã được kết thúc.',
    'Nếu kết luận nhầm, hãy mở hộ đó và khôi phục; cặp này sẽ được hỏi lại.',
  ],
  'pair-of-two-places': [
    'Hai hộ ở hai địa bàn, bạn chỉ phụ trách một. Chưa có gì được ghi.',
    'Hãy báo cấp trên của cả hai địa bàn kết luận.',
  ],
  'method-not-allowed': ['Địa chỉ này không nhận thao tác đó.', 'Hãy tải lại trang.'],
  'body-too-large': ['Nội dung gửi lên quá lớn.', 'Hãy chia nhỏ rồi gửi lại.'],
  'unsupported-media-type': ['Loại tệp này không dùng được ở đây.', 'Hãy chọn tệp Excel hoặc CSV.'],
  'not-saved': ['Chưa lưu được trên máy. Xác nhận này chưa được ghi.', 'Giải phóng bộ nhớ máy rồi bấm lại.'],
  'flag-code-taken': [
    'Mã này đã là nhóm ưu tiên của cả nước, của đơn vị cấp trên hoặc của đơn vị bên dưới.',
    'Hãy chọn mã khác.',
  ],
  'flag-name-same': ['Nhóm đang có đúng tên này.', 'Ghi tên mới rồi lưu lại.'],
  'flag-name-taken': [
    'Tên này đã là nhóm ưu tiên của cả nước, của đơn vị cấp trên hoặc của đơn vị bên dưới.',
    'Hãy chọn tên khác.',
  ],
  'flag-retired': ['Nhóm ưu tiên này đã thôi dùng, không ghi mới cho hộ nào.', 'Hãy chọn nhóm khác.'],
  'flag-not-retired': ['Nhóm ưu tiên này đang được dùng.', 'Hãy tải lại trang.'],
  'flag-unknown': ['Đơn vị này không có nhóm ưu tiên ấy.', 'Hãy tải lại trang.'],
  'flags-full': ['Đơn vị đã đặt đủ 50 nhóm ưu tiên.', 'Hãy dùng lại nhóm đã có.'],
  'group-unknown': [
    'Nhóm ưu tiên này không có trong danh mục của cả nước và của địa bàn hộ đang ở.',
    'Hãy chọn trong danh mục, hoặc đặt nhóm mới.',
  ],
  // a household's life
  'version-differs': [
    'Hộ này vừa được người khác sửa. Chưa có gì được ghi.',
    'Xem lại thông tin mới nhất rồi làm lại nếu vẫn cần.',
  ],
  'version-missing': [
    'Yêu cầu thiếu phiên bản của hộ. Chưa có gì được ghi.',
    'Hãy tải lại trang rồi làm lại.',
  ],
  'household-ended': [
    'Hộ này đã thôi theo dõi nên không sửa được.',
    'Nếu kết thúc nhầm, hãy khôi phục hộ trước.',
  ],
  'household-not-ended': ['Hộ này vẫn đang được theo dõi.', 'Không cần khôi phục.'],
  'nothing-changed': ['Không có gì thay đổi so với thông tin đang có.', 'Kiểm tra lại các ô vừa nhập.'],
  'day-in-future': ['Ngày này chưa tới.', 'Chọn hôm nay hoặc ngày đã qua.'],
  'day-before-last': [
    'Hộ này đã có thay đổi sau ngày đó.',
    'Nếu đúng là ghi muộn, hãy đánh dấu “Ghi bổ sung việc cũ”.',
  ],
  'too-many-groups': ['Một hộ có nhiều nhất 20 nhóm ưu tiên.', 'Bỏ bớt nhóm của hộ rồi làm lại.'],
  'too-many-members': ['Một hộ có nhiều nhất 60 nhân khẩu.', 'Kiểm tra lại số khẩu.'],
  'unknown-member': ['Không thấy người này trong hộ.', CHOOSE_AGAIN],
  'no-unnamed-member': [
    'Số khẩu chưa có tên của hộ không đủ.',
    'Kiểm tra lại số khẩu và danh sách thành viên.',
  ],
  'new-head-needed': [
    'Hộ vẫn còn người nên cần chủ hộ mới.',
    'Chọn một thành viên, hoặc ghi tên chủ hộ mới.',
  ],
  'nobody-left': ['Hộ không còn ai để làm chủ hộ.', 'Bỏ phần chủ hộ mới rồi ghi lại.'],
  'head-not-leaving': [
    'Chủ hộ mới phải là một trong những người tách ra.',
    'Chọn lại người tách ra hoặc chủ hộ mới.',
  ],
  'fewer-than-named': ['Số khẩu ít hơn số người đã có tên.', 'Sửa số khẩu, hoặc bớt thành viên trước.'],
  'code-taken': ['Mã hộ này đã có hộ khác trong xã dùng.', 'Nhập mã khác, hoặc để trống để máy tự cấp.'],
  'unknown-village': ['Không có thôn, xóm này.', 'Chọn lại thôn, xóm.'],
  'same-household': ['Không thể nhập một hộ vào chính nó.', 'Chọn hộ khác.'],
  'other-list-year': ['Hai hộ thuộc hai năm danh sách khác nhau.', 'Chọn hộ cùng năm danh sách.'],
  'members-elsewhere': [
    'Người của hộ này đã nhập sang hộ khác.',
    'Hãy tách hộ từ hộ kia thay vì khôi phục hộ này.',
  ],
  'not-registered-then': ['Ngày đó hộ này chưa có trong sổ.', 'Chọn ngày muộn hơn.'],
  // lists
  'list-freezing': ['Danh sách đang được chốt nên chưa nhập được.', RETRY],
  'list-not-draft': ['Danh sách này không còn là bản thảo.', 'Hãy xem lại trạng thái danh sách.'],
  'nothing-to-take-out': ['Chưa có hộ nào ở địa bàn này.', 'Chọn địa bàn hoặc năm khác.'],
  'list-empty': ['Chưa có hộ nào để chốt.', 'Hãy nhập danh sách hộ trước.'],
  'list-not-complete': ['Danh sách chưa chốt hoặc chưa chuyển đến đủ.', 'Chờ chốt xong rồi thử lại.'],
  'own-proposal': ['Người lập danh sách không được tự chốt.', 'Hãy nhờ người phê duyệt khác.'],
  'list-not-frozen': ['Danh sách chưa chốt nên chưa điều chỉnh được.', 'Hãy chốt danh sách trước.'],
  'not-yet-frozen': ['Lúc đó danh sách chưa chốt.', 'Hãy chọn thời điểm sau khi chốt.'],
  'other-units': [
    'Không so được hai danh sách của hai bộ đơn vị này.',
    'Mở danh sách mới hơn, rồi chọn danh sách cũ để so.',
  ],
  'no-such-amendment': ['Danh sách không có lần điều chỉnh này.', 'Hãy xem lại số lần điều chỉnh.'],
  'list-amending': ['Một điều chỉnh của hộ này đang được thực hiện.', RETRY],
  'changes-unfit': [
    'Có thay đổi không còn khớp với hiện trạng của hộ hoặc của danh sách.',
    'Xem các dòng được đánh dấu, bỏ chúng ra hoặc trình lại.',
  ],
  'amendment-too-large': ['Một lần điều chỉnh có nhiều nhất 5.000 hộ.', 'Hãy chia thành nhiều lần.'],
  'amendment-decided': ['Điều chỉnh này đã được quyết định.', 'Hãy tải lại danh sách điều chỉnh.'],
  'amendment-changed': ['Điều chỉnh này vừa thay đổi sau khi bạn xem.', 'Hãy xem lại rồi quyết định.'],
  'own-amendment': ['Người đề nghị không được tự quyết định.', 'Hãy nhờ người phê duyệt khác.'],
  'not-your-amendment': ['Chỉ người đề nghị mới rút được điều chỉnh này.', 'Hãy nhờ người đã đề nghị.'],
  'import-file-empty': ['Tệp không có nội dung.', 'Hãy chọn tệp khác.'],
  'import-file-too-large': ['Tệp quá lớn.', 'Hãy chia tệp theo xã rồi nhập từng tệp.'],
  'import-wrong-step': ['Lần nhập này không còn ở bước đó.', 'Hãy tải lại trang để xem đang ở bước nào.'],
  'import-step-running': ['Lần nhập này đang chạy một bước.', 'Chờ chạy xong, hoặc bấm Dừng.'],
  'import-place-busy': ['Một lần nhập khác của địa bàn này đang được ghi.', 'Chờ ghi xong rồi bấm lại.'],
  'import-marking-busy': ['Máy chủ đang ghi lý do vào tệp khác.', 'Chờ vài giây rồi bấm tải lại.'],
  'import-built-on': [
    'Không rút lại được: có hộ đã vào danh sách chốt hoặc đã được sửa sau đó.',
    'Hãy sửa từng hộ, hoặc lập điều chỉnh.',
  ],
  'import-layout-incomplete': [
    'Chưa chọn trang tính nào có cột họ tên chủ hộ.',
    'Hãy chọn lại trang tính và cột.',
  ],
  'import-sheet-unknown': ['Tệp không có trang tính này.', CHOOSE_AGAIN],
  'import-unfinished': ['Còn một lần nhập chưa xong.', 'Chờ nhập xong rồi thử lại.'],
  // what a sent file is
  'sheet-empty': ['Tệp không có ô nào có dữ liệu.', 'Kiểm tra rồi chọn tệp khác.'],
  'sheet-too-large': ['Tệp quá lớn.', 'Hãy chia tệp theo xã rồi nhập từng tệp.'],
  'sheet-bomb': [
    'Tệp nén chứa quá nhiều dữ liệu so với một danh sách, nên không được mở.',
    'Chép riêng bảng danh sách sang sổ tính mới rồi lưu thành .xlsx.',
  ],
  'sheet-too-many-entries': [
    'Sổ tính có quá nhiều thành phần.',
    'Chép riêng bảng danh sách sang sổ tính mới rồi lưu thành .xlsx.',
  ],
  'sheet-too-many-sheets': [
    'Sổ tính có quá nhiều trang tính.',
    'Hãy chia thành nhiều tệp rồi nhập từng tệp.',
  ],
  'sheet-too-many-rows': ['Tệp có quá nhiều dòng.', 'Hãy chia tệp theo xã rồi nhập từng tệp.'],
  'sheet-too-many-columns': ['Bảng có quá nhiều cột.', 'Xóa dữ liệu ở các cột thừa bên phải rồi lưu lại.'],
  'sheet-too-many-merges': ['Trang tính có quá nhiều ô gộp.', 'Bỏ gộp ô trong bảng rồi lưu lại.'],
  'sheet-too-many-strings': ['Tệp có quá nhiều chữ.', 'Hãy chia tệp theo xã rồi nhập từng tệp.'],
  'sheet-cell-too-long': ['Có ô chứa quá nhiều chữ.', 'Rút ngắn ô đó rồi lưu lại.'],
  'sheet-took-too-long': [
    'Đọc tệp quá lâu nên đã dừng. Chưa có gì được nhập.',
    'Hãy chia nhỏ tệp rồi nhập lại.',
  ],
  'sheet-too-much-memory': [
    'Tệp cần quá nhiều bộ nhớ nên đã dừng đọc. Chưa có gì được nhập.',
    'Hãy chia nhỏ tệp rồi nhập lại.',
  ],
  'sheet-encrypted': ['Tệp có đặt mật khẩu.', 'Mở bằng Excel, bỏ mật khẩu rồi lưu lại thành .xlsx.'],
  'sheet-macros': [
    'Tệp có chứa macro nên không được nhận.',
    'Trong Excel chọn Lưu thành (Save As), kiểu “Excel Workbook (.xlsx)”, rồi gửi tệp mới.',
  ],
  'sheet-damaged': ['Tệp bị hỏng hoặc chưa tải lên đủ.', 'Mở bằng Excel, lưu lại thành .xlsx rồi gửi lại.'],
  'sheet-dtd': [
    'Tệp có phần khai báo không an toàn nên không được mở.',
    'Chép bảng sang sổ tính mới rồi lưu thành .xlsx.',
  ],
  'sheet-is-html': [
    'Tệp mang tên Excel nhưng thật ra là trang web hoặc XML.',
    'Mở bằng Excel, chọn Lưu thành (Save As), kiểu “Excel Workbook (.xlsx)”.',
  ],
  'sheet-is-ods': [
    'Đây là tệp OpenDocument (.ods).',
    'Trong LibreOffice chọn Lưu thành, kiểu “Excel (.xlsx)”.',
  ],
  'sheet-is-xlsb': [
    'Đây là tệp Excel nhị phân (.xlsb).',
    'Trong Excel chọn Lưu thành, kiểu “Excel Workbook (.xlsx)”.',
  ],
  'sheet-too-old': ['Tệp do bản Excel quá cũ lưu.', 'Mở bằng Excel rồi lưu lại thành .xlsx.'],
  'sheet-not-a-table': [
    'Tệp không phải bảng tính hay danh sách dạng chữ.',
    'Chọn tệp Excel (.xlsx, .xls) hoặc CSV.',
  ],
  'sheet-quote-open': ['Tệp có dấu nháy kép mở mà không đóng.', 'Sửa dấu nháy ở dòng được nêu rồi lưu lại.'],
  // claims and closures
  'claim-settled': ['Phản ánh này đã có kết quả.', 'Hãy tải lại để xem.'],
  'claim-not-settled': ['Phản ánh này chưa có kết quả từ chối để mở lại.', 'Hãy tải lại để xem.'],
  'claim-accepted': [
    'Phản ánh này đã được chấp nhận, đang chờ duyệt điều chỉnh.',
    'Muốn đổi ý, hãy mở lại phản ánh trước.',
  ],
  'household-elsewhere': ['Hộ này không ở xã của phản ánh.', CHOOSE_AGAIN],
  'form-too-fresh': ['Biểu mẫu được gửi quá nhanh nên máy chưa nhận.', 'Hãy chờ vài giây rồi gửi lại.'],
  'form-too-old': ['Biểu mẫu mở đã quá lâu.', 'Hãy tải lại trang rồi gửi lại.'],
  'too-many-claims': [
    'Mạng này đã gửi nhiều phản ánh trong một giờ.',
    'Hãy gửi lại sau ít phút, hoặc báo cán bộ xã.',
  ],
  'too-many-receipts': ['Mạng này đã nhập sai nhiều mã phản ánh.', 'Hãy chờ 10 phút rồi nhập lại.'],
  'closure-count': [
    'Số hộ xác nhận không khớp danh sách. Xác nhận chưa được ghi.',
    'Nếu thiếu hộ, hãy gửi phản ánh hộ bị bỏ sót.',
  ],
  'closure-claim-open': [
    'Xóm này còn phản ánh hộ bị bỏ sót chưa giải quyết.',
    'Hãy giải quyết phản ánh trước, rồi xác nhận.',
  ],
  'list-not-closable': ['Danh sách chưa chốt nên chưa xác nhận được.', 'Hãy chốt danh sách trước.'],
  'village-closed': ['Xóm này đã được xác nhận không bỏ sót hộ.', 'Muốn sửa, hãy rút xác nhận trước.'],
  'not-stated': ['Xóm này không có xác nhận nào chờ duyệt.', 'Hãy tải lại để xem.'],
  'not-closed': ['Xóm này chưa có xác nhận nào để rút.', 'Hãy tải lại để xem.'],
  'own-statement': ['Người ghi xác nhận không được tự duyệt.', 'Hãy nhờ người phê duyệt khác.'],
  'stated-in-future': ['Ngày xác nhận ở sau hôm nay.', 'Hãy sửa lại ngày.'],
  // units that change
  'villages-elsewhere': ['Các xóm phải thuộc cùng một xã.', 'Chọn lại các xóm trong một xã.'],
  'villages-unknown': ['Có xóm không còn trong danh sách của xã.', 'Hãy tải lại trang và chọn lại.'],
  'village-retired': ['Có xóm đã sáp nhập vào xóm khác.', 'Hãy tải lại trang và chọn lại.'],
  'nothing-to-merge': ['Cần ít nhất hai xóm để sáp nhập.', 'Chọn thêm xóm, hoặc dùng Đổi tên.'],
  'village-name-taken': [
    'Trong xã đã có xóm mang tên này.',
    'Chọn tên khác, hoặc sáp nhập vào chính xóm đó.',
  ],
  'change-in-future': ['Ngày thay đổi chưa đến.', 'Hãy ghi ngày từ hôm nay trở về trước.'],
  'units-changing': [
    'Các hộ ở đây đang được chuyển sang xóm hoặc đơn vị mới.',
    'Việc này tự xong trong ít phút; hãy thử lại sau.',
  ],
  'rehoming-sets': [
    'Không có bảng đối chiếu từ bộ đơn vị cũ này sang bộ đang dùng.',
    'Chọn bộ đơn vị cũ khác.',
  ],
  'rehoming-open': [
    'Đã có một đợt chuyển của tỉnh và năm này chưa kết thúc.',
    'Mở đợt đó để làm tiếp, hoặc hủy trước khi bắt đầu đợt mới.',
  ],
  'rehoming-empty': ['Không có hộ nào của năm này còn ở đơn vị cũ.', 'Kiểm tra lại năm và bộ đơn vị cũ.'],
  'rehoming-not-deciding': ['Đợt chuyển không còn ở bước quyết định.', 'Hãy tải lại để xem trạng thái mới.'],
  'rehoming-undecided': ['Còn xóm chưa được quyết định.', 'Hãy quyết định hết rồi mới phê duyệt.'],
  'rehoming-changed': ['Có quyết định mới sau khi bạn xem.', 'Hãy tải lại, xem lại rồi phê duyệt.'],
  'own-rehoming': ['Người lập hoặc đã quyết định không được tự phê duyệt.', 'Hãy nhờ người phê duyệt khác.'],
  'rehoming-over': ['Đợt chuyển đang thực hiện hoặc đã kết thúc.', 'Hãy tải lại để xem trạng thái mới.'],
  'not-surveyed': ['Xóm này không có trong đợt chuyển.', 'Kiểm tra lại mã xóm.'],
  'no-such-commune': ['Xã mới không thuộc tỉnh này.', 'Chọn lại xã mới.'],
  'name-taken': ['Tên này đã có xóm khác của xã mới dùng.', 'Chọn tên khác.'],
  'no-decision-sheet': [
    'Tệp không có bảng xóm để quyết định.',
    'Tải tệp Excel của đợt chuyển này, điền rồi gửi lại chính tệp đó.',
  ],
  'commune-unclear': ['Có nhiều xã mới cùng tên này.', 'Ghi thêm mã xã mới.'],
  'code-and-name-differ': ['Mã xã mới và tên xã mới không khớp.', 'Sửa lại một trong hai ô.'],
  'place-and-reason': ['Dòng này vừa có xã mới vừa có lý do để lại.', 'Chỉ ghi một trong hai.'],
  'text-too-long': ['Tên xóm hoặc lý do quá dài.', 'Rút ngắn lại.'],
  'named-twice': ['Xóm này có hai quyết định.', 'Chỉ giữ một quyết định.'],
  // campaign, sources, plan
  'not-a-tet': ['Ngày này không phải ngày Tết.', 'Chọn lại ngày mùng Một Tết.'],
  'deadline-after-tet': ['Hạn trao phải trước Tết.', 'Chọn lại hạn trao.'],
  'minimum-incomplete': ['Mức tối thiểu bằng gạo phải ghi số kg.', 'Nhập số kg hoặc chọn mức bằng tiền.'],
  'campaigns-overlap': [
    'Đợt khác của Tết này đã phục vụ hộ ở đây.',
    'Một hộ chỉ ở hai đợt khi cả hai đợt cùng cho phép.',
  ],
  'terms-fixed': [
    'Phương án đã lập theo các mức này nên không đổi được.',
    'Chỉ đổi được tên và hạn trao; hoặc lùi về bước thu nguồn.',
  ],
  'campaign-changed': ['Đợt hỗ trợ đã được người khác sửa.', 'Hãy tải lại rồi sửa trên bản mới.'],
  'campaign-closed': ['Đợt hỗ trợ đã kết thúc.', 'Chỉ còn ghi được việc hoàn trả nguồn.'],
  'phase-not-next': ['Đợt hỗ trợ không ở bước đó.', 'Hãy tải lại để xem bước hiện tại.'],
  'reason-missing': ['Lùi bước hoặc kết thúc sớm phải có lý do.', 'Ghi lý do rồi gửi lại.'],
  'no-spendable-source': [
    'Chưa có nguồn nào cam kết bằng văn bản hoặc đã về.',
    'Ghi văn bản cam kết hoặc đợt cấp của nguồn trước.',
  ],
  'plan-undecided': ['Còn phương án đang tính, chờ duyệt hoặc đã duyệt.', 'Xử lý xong phương án đó trước.'],
  'no-approved-plan': ['Chưa có phương án nào được phê duyệt.', 'Trình và phê duyệt phương án trước.'],
  'gifts-on-their-way': ['Suất quà đang được phát hành đến các xã.', 'Chờ phát hành xong rồi làm lại.'],
  'sources-stand': ['Đợt này đã có nguồn.', 'Không lùi về bản nháp được nữa.'],
  'unit-not-in-list': ['Đơn vị này không thuộc danh sách đã chọn.', CHOOSE_AGAIN],
  'unit-outside-campaign': ['Đơn vị này nằm ngoài đợt hỗ trợ.', CHOOSE_AGAIN],
  'place-outside-campaign': ['Có nơi nhận nằm ngoài đợt hỗ trợ.', 'Bỏ nơi đó rồi gửi lại.'],
  'unknown-place': ['Có nơi nhận không có trong danh mục đơn vị.', 'Kiểm tra lại mã đơn vị.'],
  'unknown-source': ['Đợt hỗ trợ không có nguồn này.', CHOOSE_AGAIN],
  'class-not-served': ['Nguồn này không dành cho loại hộ đã chọn.', 'Bỏ chọn rồi gửi lại.'],
  'rule-twice': ['Một nguồn được chọn hai lần cho cùng loại hộ.', 'Bỏ bớt rồi gửi lại.'],
  'nothing-asked': [
    'Chưa chọn quy tắc nào.',
    'Chọn nguồn cho từng loại hộ, hoặc để hệ thống tự chia theo quy tắc.',
  ],
  'plan-stale': [
    'Sau khi tính phương án này, một phương án khác đã được duyệt và có thể trao trùng cho cùng các hộ.',
    'Hãy tính lại phương án rồi trình duyệt.',
  ],
  'plan-not-approved': [
    'Phương án này chưa được duyệt nên chưa có gì để điều chỉnh.',
    'Hãy lập lại phương án thay vì điều chỉnh.',
  ],
  'plan-being-released': [
    'Các suất quà của phương án đang được chuyển đi.',
    'Chờ một phút rồi làm lại; chưa có gì bị thay đổi.',
  ],
  'nothing-to-amend': [
    'Không có suất quà nào phải thu hồi và cũng không có hộ nào được trao thêm.',
    'Chọn suất quà cần thu hồi, hoặc cho dùng phần còn lại hay suất dự phòng của nguồn.',
  ],
  'gift-not-standing': ['Có suất quà không còn thuộc phương án này.', CHOOSE_AGAIN],
  'gift-handed-over': [
    'Có suất quà cần thu hồi đã được xác nhận trao cho hộ.',
    'Bỏ suất đó ra, hoặc kiểm tra lại xác nhận với cán bộ xã, rồi lập lại điều chỉnh.',
  ],
  'gift-named-twice': ['Một suất quà được chọn hai lần.', 'Bỏ bớt rồi gửi lại.'],
  'plan-amendment-too-large': [
    'Có hơn 500 hộ sẽ được trao thêm: vượt quá một lần điều chỉnh.',
    'Hãy lập một phương án mới cho phần còn lại của nguồn.',
  ],
  'follow-up-not-proposed': ['Đợt trao bổ sung này không còn chờ quyết định.', CHOOSE_AGAIN],
  'follow-up-changed': [
    'Đợt trao bổ sung đã khác với bản đang xem.',
    'Hãy tải lại trang, xem lại rồi mới duyệt.',
  ],
  'follow-up-due-past': ['Hạn trao bổ sung đã qua.', 'Chọn ngày khác.'],
  'plan-amendment-not-proposed': ['Điều chỉnh này không còn chờ quyết định.', CHOOSE_AGAIN],
  'plan-amendment-changed': [
    'Điều chỉnh đã khác với bản đang xem.',
    'Hãy tải lại trang, xem lại rồi mới duyệt.',
  ],
  'plan-amendment-stale': [
    'Sau khi lập điều chỉnh này, danh sách hộ đã thay đổi hoặc đã duyệt việc khác.',
    'Hãy lập lại điều chỉnh rồi trình duyệt.',
  ],
  'gifts-arriving': [
    'Danh sách quà của nhà hảo tâm đang được chuyển đến.',
    'Chờ một phút rồi lập phương án.',
  ],
  'plan-too-large': [
    'Tính phương án mất quá nhiều thời gian hoặc bộ nhớ.',
    'Hãy báo người quản trị hệ thống.',
  ],
  'not-comparable': ['Chỉ so sánh được hai phương án đã tính xong của cùng một đợt.', CHOOSE_AGAIN],
  'lock-stands': ['Hộ và nguồn này đã có chỉ định.', 'Gỡ chỉ định cũ trước.'],
  'lock-not-reached': [
    'Nguồn không dành cho hộ này: khác địa bàn, loại hộ hoặc đối tượng ưu tiên.',
    'Chọn nguồn khác hoặc sửa phạm vi của nguồn.',
  ],
  'shares-unfit': ['Chỉ định mức phải ghi số suất; chỉ định khác thì không.', 'Sửa rồi gửi lại.'],
  'lock-lifted': ['Chỉ định này đã được gỡ.', 'Hãy tải lại danh sách.'],
  'locks-contradict': ['Các chỉ định bằng tay mâu thuẫn nhau.', 'Bỏ bớt chỉ định được nêu tên rồi tính lại.'],
  'supply-exceeded': ['Nguồn không còn đủ cho phương án này.', 'Giảm phạm vi hoặc tăng số suất.'],
  'supply-too-large': ['Tổng giá trị của nguồn quá lớn.', 'Kiểm tra lại số suất và mức.'],
  'channel-unfit': [
    'Hình thức trao không hợp với quà.',
    'Chuyển khoản chỉ dùng cho tiền; hiện vật và gạo phải trao tận tay.',
  ],
  'source-changed': ['Nguồn đã được người khác sửa.', 'Hãy tải lại rồi sửa trên bản mới.'],
  'source-in-use': ['Phương án đã duyệt đang dùng nguồn này.', 'Không đổi được nơi nhận và đối tượng nữa.'],
  'paper-missing': ['Cam kết và đợt cấp phải có số văn bản.', 'Ghi số, ký hiệu văn bản hoặc chứng từ.'],
  'entry-reason-missing': ['Giảm, rút hoặc hoàn trả phải có lý do.', 'Ghi lý do rồi gửi lại.'],
  'more-than-promised': ['Nhiều hơn phần mới hứa.', 'Kiểm tra lại số lượng.'],
  'more-than-committed': ['Nhiều hơn phần đã cam kết mà chưa về.', 'Phần đã về thì ghi hoàn trả.'],
  'more-than-in-hand': ['Nhiều hơn phần đang giữ.', 'Kiểm tra lại số lượng.'],
  'below-approved': [
    'Phương án đã duyệt dùng nhiều hơn phần còn lại.',
    'Giảm ít hơn hoặc điều chỉnh phương án trước.',
  ],
  'entry-reversed': ['Dòng này đã được hủy hoặc là dòng hủy.', 'Hãy tải lại để xem sổ mới nhất.'],
  'later-entries-rest-on-it': ['Các dòng sau dựa vào dòng này.', 'Hủy các dòng sau trước.'],
  'nobody-reached': ['Không có hộ nào được hưởng theo phương án này.', 'Xem lại nguồn và loại hộ đã chọn.'],
  'plan-not-decided': [
    'Phương án này chưa có quyết định để in.',
    'Chỉ in quyết định của phương án đang trình hoặc đã duyệt.',
  ],
  'plan-not-proposed': ['Phương án không ở trạng thái chờ duyệt.', 'Hãy tải lại để xem trạng thái mới.'],
  'plan-changed': ['Phương án đã khác bản bạn đang xem.', 'Hãy tải lại và xem lại số liệu.'],
  'same-person': ['Người lập không được tự quyết định phương án của mình.', 'Hãy nhờ người phê duyệt khác.'],
  'not-your-source': [
    'Điều chỉnh này dùng nguồn do đơn vị khác giữ.',
    'Hãy báo người phê duyệt của đơn vị giữ nguồn; nguồn của tỉnh do tỉnh duyệt.',
  ],
  'not-your-part': [
    'Phương án không dùng nguồn nào do đơn vị bạn phê duyệt.',
    'Nguồn của xã do xã duyệt, nguồn của tỉnh do tỉnh duyệt: hãy báo người phê duyệt của đơn vị giữ nguồn.',
  ],
  'part-approved': [
    'Phần của đơn vị bạn đã được duyệt rồi.',
    'Phương án có hiệu lực khi các đơn vị còn lại duyệt phần của mình.',
  ],
  'no-gifts-here': ['Nơi này chưa có suất quà nào được duyệt.', 'Hãy chờ phương án được duyệt.'],
  'gifts-not-released': ['Suất quà đã duyệt đang được chuyển đến.', 'Hãy chờ một phút rồi in lại.'],
  // custody
  'custody-same-holder': ['Bên giao và bên nhận đang là một.', CHOOSE_AGAIN],
  'custody-source-mismatch': [
    'Hàng, tiền nhận từ một nguồn hoặc trả lại nguồn phải thuộc chính nguồn đó.',
    CHOOSE_AGAIN,
  ],
  'custody-source-receives': ['Nguồn chỉ nhận lại khi trả lại.', 'Chọn loại biên bản “Trả lại”.'],
  'custody-reason-missing': ['Trả lại hoặc mất, hỏng phải có lý do.', 'Ghi lý do rồi gửi lại.'],
  'custody-day-in-future': ['Ngày giao nhận chưa đến.', 'Kiểm tra lại ngày.'],
  'custody-nobody-to-sign': [
    'Bạn là bên kia nên sẽ không còn ai ký.',
    'Để người của bên giao lập biên bản, bạn ký nhận.',
  ],
  'custody-same-person': ['Người lập không được tự ký hoặc tự duyệt.', 'Hãy nhờ người khác ký.'],
  'custody-not-open': ['Biên bản đã ký hoặc đã bị từ chối.', 'Hãy tải lại để xem trạng thái mới.'],
  'custody-not-signed': ['Chỉ hủy được biên bản đã có đủ hai bên ký.', 'Hãy tải lại để xem trạng thái mới.'],
  'custody-reversed': ['Biên bản này đã có biên bản hủy.', 'Hãy tải lại để xem trạng thái mới.'],
  'custody-reversal-too-early': ['Ngày hủy sớm hơn ngày của biên bản.', 'Kiểm tra lại ngày.'],
  'custody-paper-not-enough': [
    'Bên kia có tài khoản nên phải tự ký trên hệ thống.',
    'Nhờ bên kia đăng nhập và ký.',
  ],
  'custody-lacking': ['Bên giao không còn đủ số này.', 'Xem số còn giữ trong sổ, rồi sửa lại biên bản.'],
  'custody-unknown-source': ['Nguồn vừa được ghi, hệ thống chưa nhận kịp.', 'Chờ vài giây rồi gửi lại.'],
  'custody-unknown-person': ['Tài khoản này không làm việc ở địa bàn đã chọn.', CHOOSE_AGAIN],
  'custody-unknown-place': ['Đợt hỗ trợ không có đơn vị này.', CHOOSE_AGAIN],
  'custody-not-your-turn': ['Biên bản này đang chờ người khác ký.', 'Xem ai cần ký ở đầu biên bản.'],
  // papers of sources
  'source-paper-empty': ['Tệp không có nội dung.', 'Chọn lại tệp.'],
  'source-paper-too-large': ['Tệp quá lớn.', 'Chọn tệp dưới 8 MB, hoặc quét lại ở mức 200 dpi.'],
  'source-paper-foreign': [
    'Chỉ nhận tệp PDF, ảnh JPEG hoặc PNG.',
    'Lưu văn bản sang PDF hoặc chụp ảnh rồi gửi lại.',
  ],
  'source-paper-known': ['Tệp này đã đính kèm nguồn.', 'Xem trong danh sách văn bản ở dưới.'],
  'too-many-source-papers': ['Nguồn đã đủ 30 văn bản đính kèm.', 'Gỡ văn bản không cần rồi gửi lại.'],
  'source-paper-removed': ['Văn bản này đã được gỡ.', 'Hãy tải lại để xem danh sách mới.'],
  // bank transfers
  'transfer-file-empty': ['Tệp không có nội dung.', 'Chọn lại tệp kết quả của ngân hàng.'],
  'transfer-file-too-large': ['Tệp quá lớn.', 'Tách thành các tệp dưới 8 MB rồi gửi từng tệp.'],
  'transfer-file-foreign': [
    'Không thấy dòng chuyển khoản nào trong tệp.',
    'Chọn tệp kết quả của ngân hàng, có cột trạng thái, số tiền và mã tham chiếu.',
  ],
  'transfer-file-known': [
    'Tệp này đã được gửi trước đây. Không có gì bị ghi hai lần.',
    'Mở lại tệp đã gửi ở dưới.',
  ],
  'not-a-transfer': ['Nguồn này không chi bằng chuyển khoản.', CHOOSE_AGAIN],
  'transfer-wrong-step': ['Tệp đã được xác nhận hoặc đã bỏ.', 'Hãy tải lại để xem trạng thái mới.'],
  'transfer-undecided': ['Còn dòng chưa rõ.', 'Quyết định từng dòng rồi xác nhận lại.'],
  'transfer-row-fixed': [
    'Suất quà của dòng này đã có kết quả khác, nên dòng chỉ bỏ qua được.',
    'Bỏ qua dòng này; nếu ngân hàng báo sai, hãy báo người phụ trách.',
  ],
  'transfer-gift-unknown': [
    'Không có suất quà chuyển khoản nào của nguồn mang mã này.',
    'Xem lại mã trong tệp lệnh chuyển khoản.',
  ],
  'transfer-gift-taken': ['Một dòng khác của tệp đã là suất quà này.', 'Bỏ qua một trong hai dòng.'],
  // confirmations
  malformed: ['Máy chủ không đọc được xác nhận này. Xác nhận vẫn còn trên máy.', ASK_STAFF],
  'hash-mismatch': ['Nội dung xác nhận bị sai lệch khi gửi. Bản gốc vẫn còn trên máy.', ASK_STAFF],
  'out-of-place': ['Hộ này nằm ngoài địa bàn của bạn. Xác nhận vẫn còn trên máy.', ASK_STAFF],
  'undo-unknown': ['Máy chủ chưa có xác nhận cần hoàn tác.', ASK_STAFF],
  'undo-not-yours': ['Chỉ người đã xác nhận mới được hoàn tác.', ASK_STAFF],
  'undo-too-late': ['Đã quá 24 giờ nên không hoàn tác trên điện thoại được.', ASK_STAFF],
  'too-many-facts': ['Hộ này đã có quá nhiều lần xác nhận.', ASK_STAFF],
  'already-confirmed': ['Hộ này đã có người xác nhận trước, nội dung khớp nhau.', 'Không cần làm gì thêm.'],
  contradicts: ['Xác nhận này khác với một xác nhận trước đó.', 'Cán bộ nghiệp vụ sẽ kiểm tra lại.'],
  conflict: ['Mã xác nhận này đã gửi với nội dung khác. Cả hai đều được giữ.', ASK_STAFF],
};

/** The Vietnamese sentences for a problem's code; codes without their own get a general one. */
export function problemText(code: string): ProblemText {
  const [says, next] = TEXTS[code] ?? ['Việc này chưa làm được. Dữ liệu đã lưu vẫn còn.', RETRY];
  return { says, next };
}

/** Whether the code has a sentence of its own. */
export function hasProblemText(code: string): boolean {
  return TEXTS[code] !== undefined;
}
