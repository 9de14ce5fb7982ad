using Hearth.Linkage.Internals;

namespace Hearth.Linkage.Encode;

/// <summary>Passes over the records of one file with those of the other that they are compared with.</summary>
internal sealed class Neighbours(
    EncodedRecords left,
    EncodedRecords right,
    LinkOptions options,
    long mostCompared
)
{
    private const int Piece = 64;

    // Below this many pairs each is compared, which misses none.
    private readonly BitSampling? near =
        (long)left.Count * right.Count <= mostCompared ? null : new(right);

    public bool ComparedAll => near is null;

    /// <summary>Visits every record on the left, several at once, each with its row of similarities.</summary>
    public TState[] Visit<TState>(Func<TState> state, Action<TState, int, Row> visit)
    {
        var pieces = (left.Count + Piece - 1) / Piece;
        return
        [
            .. Parallelly
                .Run(
                    pieces,
                    options,
                    () => (State: state(), Row: new Row(right.Count)),
                    (own, piece) =>
                    {
                        var end = Math.Min(left.Count, (piece + 1) * Piece);
                        for (var record = piece * Piece; record < end; record++)
                        {
                            Fill(own.Row, record);
                            visit(own.State, record, own.Row);
                        }
                    }
                )
                .Select(own => own.State),
        ];
    }

    private void Fill(Row row, int record)
    {
        row.Records.Clear();
        if (near is null)
        {
            for (var other = 0; other < right.Count; other++)
                row.Similarities[other] = left.Dice(record, right, other);
            row.Count = right.Count;
            return;
        }
        near.Near(left[record], row.Seen, row.Records);
        row.Count = row.Records.Count;
        for (var i = 0; i < row.Count; i++)
            row.Similarities[i] = left.Dice(record, right, row.Records[i]);
    }

    /// <summary>The records one was compared with, and how similar each is.</summary>
    internal sealed class Row(int most)
    {
        public List<int> Records { get; } = [];

        public float[] Similarities { get; } = new float[most];

        public BitSampling.Seen Seen { get; } = new(most);

        public int Count { get; set; }

        public int RecordAt(int place) => Records.Count == 0 ? place : Records[place];
    }
}
