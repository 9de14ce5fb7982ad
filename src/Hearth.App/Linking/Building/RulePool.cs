using Hearth.App.Linking.Recognition;
using Hearth.Linkage.Block;
using Hearth.Linkage.Records;
using Hearth.Linkage.Standardise;

namespace Hearth.App.Linking.Building;

/// <summary>Blocking rules that might serve: every pair of forms of two fields, and some triples of coarse forms.</summary>
internal static class RulePool
{
    public static IReadOnlyList<BlockingRule> Of(IReadOnlyList<Field> fields, RecordTable table)
    {
        var forms = fields.SelectMany(f => Forms(f, table)).ToList();
        var rules = new List<BlockingRule>();
        rules.AddRange(forms.Where(f => f.Alone).Select(f => BlockingRule.On(f.Key)));
        for (var a = 0; a < forms.Count; a++)
        {
            for (var b = a + 1; b < forms.Count; b++)
            {
                if (forms[a].Key.Column != forms[b].Key.Column)
                    rules.Add(BlockingRule.On(forms[a].Key, forms[b].Key));
            }
        }
        var coarse = forms.Where(f => f.Coarse).ToList();
        for (var a = 0; a < coarse.Count; a++)
        {
            for (var b = a + 1; b < coarse.Count; b++)
            {
                for (var c = b + 1; c < coarse.Count; c++)
                {
                    BlockingKey[] keys = [coarse[a].Key, coarse[b].Key, coarse[c].Key];
                    if (keys.Select(k => k.Column).Distinct().Count() == 3)
                        rules.Add(BlockingRule.On(keys));
                }
            }
        }
        var forename = fields.FirstOrDefault(f => f.Role == Role.Forename)?.Name;
        var surname = fields.FirstOrDefault(f => f.Role == Role.Surname)?.Name;
        if (forename is not null && surname is not null)
            rules.Add(BlockingRule.Swapped(forename, surname));
        return rules;
    }

    private sealed record Form(BlockingKey Key, bool Alone = false, bool Coarse = false);

    private static IEnumerable<Form> Forms(Field field, RecordTable table)
    {
        var column = field.Name;
        switch (field.Role)
        {
            case Role.Forename:
                yield return new(column);
                yield return new(new(column, KeyForm.Soundex), Coarse: true);
                yield return new(new(column, KeyForm.Nickname));
                yield return new(BlockingKey.Prefix(column, 3));
                break;
            case Role.Surname:
                yield return new(column);
                yield return new(new(column, KeyForm.Soundex), Coarse: true);
                yield return new(BlockingKey.Prefix(column, 4));
                yield return new(new(column, KeyForm.Suffix, 4));
                break;
            case Role.BirthDate:
                yield return new(column, Alone: true);
                yield return new(new(column, KeyForm.DateUnordered));
                yield return new(new(column, KeyForm.Year), Coarse: true);
                yield return new(new(column, KeyForm.MonthAndDay));
                break;
            case Role.Postcode when IsBritish(table, column):
                yield return new(column, Alone: true);
                yield return new(new(column, KeyForm.PostcodeSector));
                yield return new(new(column, KeyForm.PostcodeDistrict), Coarse: true);
                break;
            case Role.Postcode:
                yield return new(column, Alone: true);
                yield return new(BlockingKey.Prefix(column, 3), Coarse: true);
                break;
            case Role.Street:
                yield return new(column, Alone: true);
                yield return new(BlockingKey.Prefix(column, 8));
                break;
            case Role.NhsNumber
            or Role.Nino
            or Role.Upn
            or Role.Uprn
            or Role.Identifier
            or Role.Phone
            or Role.Email:
                yield return new(column, Alone: true);
                yield return new(BlockingKey.Prefix(column, 5));
                yield return new(new(column, KeyForm.Suffix, 5));
                break;
            case Role.Sex:
                break;
            default:
                yield return new(column, Coarse: table[column].Distinct < 1_000);
                break;
        }
    }

    private static bool IsBritish(RecordTable table, string column) =>
        table[column].Distinct > 0
        && Postcode.Take(table[column].Text(0), PostcodePart.Sector) is not null;
}
