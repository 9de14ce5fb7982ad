using System.Text;
using Hearth.Linkage.Internals;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Tests.Records;

public sealed class CsvTableTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Quotes_line_ends_blank_lines_and_a_byte_order_mark_are_read_as_RFC_4180_has_them()
    {
        var table = Read(
            "\uFEFFname,note,born\r\n\"O'Larch, Ann\",\"said \"\"no\"\"\nand left\",2001-02-03\r\n\r\nBea,,20010203\r\nŁucja,x,"
        );

        table.Count.ShouldBe(3);
        Rows(table)
            .ShouldBe([
                "O'Larch, Ann|said \"no\"\nand left|2001-02-03",
                "Bea||2001-02-03",
                "Łucja|x|",
            ]);
        // Two ways to write a date are one value.
        table["born"].Distinct.ShouldBe(1);
    }

    [Fact]
    public void Columns_not_asked_for_are_passed_over_and_standardising_sees_each_value_once()
    {
        File.WriteAllText(file, "x,name\n1,ann\n2, Ann\n3,ann\n4,?\n");
        var seen = new List<string>();

        var table = CsvTable.Read(
            file,
            [
                new CsvColumn(
                    "forename",
                    "name",
                    value =>
                    {
                        seen.Add(value);
                        return value == "?" ? null : value.Trim().ToUpperInvariant();
                    }
                ),
            ]
        );

        table["forename"].Codes.ToArray().ShouldBe([0, 0, 0, -1]);
        table["forename"].Text(0).ShouldBe("ANN");
        seen.ShouldBe(["ann", " Ann", "?"]);
    }

    [Fact]
    public void A_large_file_gives_the_table_that_adding_row_by_row_gives_whatever_the_workers()
    {
        var random = new SplitMix(3);
        var builder = new RecordTableBuilder(
            "name",
            "note",
            new ColumnSpec("born", ColumnKind.Date)
        );
        var text = new StringBuilder("name,note,born\n");
        for (var i = 0; i < 120_000; i++)
        {
            var name = random.Below(20) == 0 ? "" : $"name {random.Below(30_000)}";
            var note = random.Below(50) == 0 ? $"a \"{i}\"\nb,c" : "plain";
            var born = new DateOnly(1950, 1, 1).AddDays(random.Below(20_000));
            builder.AddRow(name, note, born);
            text.Append(name)
                .Append(",\"")
                .Append(note.Replace("\"", "\"\"", StringComparison.Ordinal));
            text.Append("\",").Append(born.ToString("yyyy-MM-dd", null)).Append('\n');
        }
        var expected = builder.Build();

        foreach (var workers in new[] { 1, 3 })
        {
            var table = Read(text.ToString(), workers);
            table.Count.ShouldBe(expected.Count);
            foreach (var column in expected.Columns)
            {
                var read = table[column.Spec.Name];
                read.Codes.SequenceEqual(column.Codes).ShouldBeTrue(column.Spec.Name);
                Enumerable
                    .Range(0, column.Distinct)
                    .All(code => read.Text(code) == column.Text(code))
                    .ShouldBeTrue(column.Spec.Name);
            }
        }
    }

    [Theory]
    [InlineData("name,note\na,b\n", "no column born")]
    [InlineData("name,note,born,born\n", "two columns born")]
    [InlineData("", "empty")]
    [InlineData("name,note,born\na,b,\na,b\n", "Row 2: it has 2 values and the heading 3")]
    [InlineData("name,note,born\na,b,,\n", "Row 1: it has more than the heading's 3")]
    [InlineData("name,note,born\na,\"b,\n", "Row 1: A quotation mark is not closed")]
    [InlineData("name,note,born\na,\"b\"c,\n", "Row 1: A quoted value is followed by more text")]
    public void A_file_that_is_not_in_order_is_refused_with_its_row(string text, string because) =>
        Should.Throw<FormatException>(() => Read(text)).Message.ShouldContain(because);

    private RecordTable Read(string text, int workers = 0)
    {
        File.WriteAllText(file, text);
        return CsvTable.Read(
            file,
            [
                new ColumnSpec("name"),
                new ColumnSpec("note"),
                new ColumnSpec("born", ColumnKind.Date),
            ],
            new LinkOptions(workers)
        );
    }

    private static IEnumerable<string> Rows(RecordTable table) =>
        Enumerable
            .Range(0, table.Count)
            .Select(r =>
                string.Join('|', table.Columns.Select(c => table.Display(r, c.Spec.Name)))
            );
}
