interface Parts {
  readonly receipt: string;
  readonly onFollow: () => void;
  readonly onAgain: () => void;
}

/** The number is all that anybody gets; it has to be kept. */
export function SentPage({ receipt, onFollow, onAgain }: Parts) {
  return (
    <section aria-labelledby="sent-title">
      <div role="status">
        <h2 id="sent-title">Đã nhận phản ánh</h2>
      </div>
      <p>Hãy chép lại hoặc chụp màn hình mã này. Mất mã thì không xem được kết quả.</p>
      <p className="receipt">{receipt}</p>
      <p>Cán bộ xã xác minh trong ít ngày. Quá hạn, phản ánh được chuyển lên cấp trên.</p>
      <div className="claim-nav">
        <button type="button" className="button" onClick={onFollow}>
          Theo dõi mã này
        </button>
        <button type="button" className="button" onClick={onAgain}>
          Phản ánh hộ khác
        </button>
      </div>
    </section>
  );
}
