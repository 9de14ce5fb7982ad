using Hearth.Linkage.Block;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Internals.Lookup;

/// <summary>Numbers of what goes into keys, each form of each column once however many rules take it.</summary>
internal sealed class FormNumbers(RecordTable table)
{
    private readonly Dictionary<BlockingKey, Form> forms = [];

    /// <param name="Codes">The column's codes.</param>
    /// <param name="OfCode">For each code its form's number, or −1.</param>
    /// <param name="Numbers">From form to number.</param>
    public sealed record Form(int[] Codes, int[] OfCode, Dictionary<string, int> Numbers)
    {
        public int OfRecord(int record) =>
            Codes[record] is var code && code < 0 ? -1 : OfCode[code];
    }

    public Form Of(BlockingKey key)
    {
        if (forms.TryGetValue(key, out var known))
            return known;
        var column = table[key.Column];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var ofCode = new int[column.Distinct];
        for (var code = 0; code < ofCode.Length; code++)
        {
            var form = KeyForms.Of(column.Text(code), key);
            if (string.IsNullOrEmpty(form))
                ofCode[code] = -1;
            else if (!numbers.TryGetValue(form, out ofCode[code]))
                numbers[form] = ofCode[code] = numbers.Count;
        }
        return forms[key] = new(column.CodesArray, ofCode, numbers);
    }
}
