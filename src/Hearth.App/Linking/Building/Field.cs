using Hearth.App.Linking.Recognition;

namespace Hearth.App.Linking.Building;

/// <summary>A standardised column of evidence.</summary>
/// <param name="Name">The column's name in the table and the model.</param>
/// <param name="Role">What it holds.</param>
/// <param name="Values">For each file, for each row, the value in the form in which it is compared.</param>
public sealed record Field(string Name, Role Role, IReadOnlyList<FieldColumn> Values);

/// <summary>One file's values: a standardised text or null per distinct value, and a code per row; −1 is none.</summary>
public sealed record FieldColumn(IReadOnlyList<string?> Distinct, int[] Codes)
{
    public string? this[int row] => Codes[row] is >= 0 and var code ? Distinct[code] : null;

    public bool IsEmpty => !Array.Exists(Codes, c => c >= 0 && Distinct[c] is not null);
}
