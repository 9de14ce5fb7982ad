using System.Globalization;

namespace Hearth.Core.Sources;

/// <summary>
/// The SQL of "which records of one source stand", the same on both databases. A return's records are one range of
/// ids (its number is their high half), so no index on the return is needed.
/// </summary>
internal static class StandingSql
{
    private const string Columns =
        "r.id, r.return_no, r.record_key, r.identity_id, r.other_identity_id, r.as_at, r.start, r.\"end\", r.facts";

    /// <summary>One return alone carries the source and holds each key once: everything in it stands.</summary>
    public static string OfOnly(int returnNo) =>
        $"SELECT {Columns} FROM sources_record r WHERE {Range("r.id", Text(returnNo))} ORDER BY r.id";

    /// <summary>
    /// The latest carried version of each key, unless a later whole picture ends it. <paramref name="returns"/> are in
    /// order: a later place outranks an earlier.
    /// </summary>
    public static string OfLatest(IEnumerable<int> returns) =>
        $"""
            WITH ret(no, place) AS (VALUES {string.Join(
                ", ",
                returns.Select((no, place) => $"({Text(no)}, {Text(place)})")
            )}),
            carried AS (
                SELECT r.id, r.record_key, ret.place
                FROM ret JOIN sources_record r ON {Range("r.id", "ret.no")}
                UNION ALL
                SELECT r.id, r.record_key, ret.place
                FROM ret JOIN sources_repeat p ON p.return_no = ret.no JOIN sources_record r ON r.id = p.record_id
            ),
            latest AS (
                SELECT id, place,
                    row_number() OVER (PARTITION BY record_key ORDER BY place DESC, id DESC) AS n
                FROM carried
            )
            SELECT {Columns}
            FROM latest l JOIN sources_record r ON r.id = l.id
            WHERE l.n = 1 AND NOT EXISTS (
                SELECT 1 FROM sources_end e JOIN ret ON ret.no = e.return_no
                WHERE e.record_id = l.id AND ret.place > l.place)
            ORDER BY r.id
            """;

    /// <summary>Ids of a return's own records: its number in the high 32 bits.</summary>
    public static string Range(string id, string returnNo) =>
        $"{id} BETWEEN CAST({returnNo} AS bigint) * 4294967296 AND CAST({returnNo} AS bigint) * 4294967296 + 4294967295";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
