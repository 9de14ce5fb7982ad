using System.Globalization;
using Hearth.App.Linking.Inputs;
using Hearth.App.Linking.Recognition;

namespace Hearth.App.Linking.Building;

/// <summary>Standardises recognised columns into fields of evidence.</summary>
internal static class Fields
{
    public static IReadOnlyList<Field> Of(IReadOnlyList<Recognised> columns)
    {
        var fields = new List<Field>();
        foreach (var column in columns.Where(c => IsEvidence(c.Role)))
        {
            switch (column.Role)
            {
                case Role.FullName:
                    fields.Add(Made("forename", Role.Forename, column, _ => Standards.ForenameOf));
                    fields.Add(Made("surname", Role.Surname, column, _ => Standards.SurnameOf));
                    break;
                case Role.Address:
                    fields.Add(Made("address", Role.Street, column, _ => AddressText.Standard));
                    fields.Add(Made("house", Role.HouseNumber, column, _ => AddressText.House));
                    if (!columns.Any(c => c.Role == Role.Postcode))
                        fields.Add(
                            Made("postcode", Role.Postcode, column, _ => AddressText.PostcodeIn)
                        );
                    break;
                case Role.BirthYear or Role.BirthMonth or Role.BirthDay:
                    break;
                default:
                    fields.Add(
                        Made(
                            NameOf(column),
                            column.Role,
                            column,
                            f => Standards.For(column.Role, f)
                        )
                    );
                    break;
            }
        }
        if (columns.Any(c => c.Role == Role.BirthYear))
            fields.Add(BirthFromParts(columns));
        return Distinctly([.. fields.Where(f => !f.Values.Any(v => v.IsEmpty))]);
    }

    public static bool IsEvidence(Role role) =>
        role is not (Role.Ignored or Role.RecordId or Role.Truth);

    private static string NameOf(Recognised column) =>
        column.Role switch
        {
            Role.Forename => "forename",
            Role.Surname => "surname",
            Role.MiddleName => "middle name",
            Role.BirthDate => "birth date",
            Role.DeathDate => "death date",
            Role.Sex => "sex",
            Role.HouseNumber => "house",
            Role.Postcode => "postcode",
            Role.NhsNumber => "NHS number",
            Role.Nino => "National Insurance number",
            Role.Upn => "UPN",
            Role.Uprn => "UPRN",
            _ => string.Join(' ', NameHints.Words(column.Name)),
        };

    /// <summary>Two columns may have come to one name.</summary>
    private static List<Field> Distinctly(List<Field> fields)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. fields.Select(f =>
            {
                var times = seen[f.Name] = seen.GetValueOrDefault(f.Name) + 1;
                return times == 1 ? f : f with { Name = $"{f.Name} {times}" };
            }),
        ];
    }

    private static Field Made(
        string name,
        Role role,
        Recognised column,
        Func<RawColumn, Func<string, string?>> standard
    ) =>
        new(
            name,
            role,
            [
                .. column.InFiles.Select(file =>
                {
                    var read = standard(file!);
                    var distinct = file!
                        .Values.Select(v => Missing.Is(v) ? null : read(v))
                        .ToArray();
                    return new FieldColumn(distinct, file.Codes.ToArray());
                }),
            ]
        );

    private static Field BirthFromParts(IReadOnlyList<Recognised> columns)
    {
        Recognised? Part(Role role) => columns.FirstOrDefault(c => c.Role == role);
        var (years, months, days) = (
            Part(Role.BirthYear)!,
            Part(Role.BirthMonth),
            Part(Role.BirthDay)
        );
        return new(
            "birth date",
            Role.BirthDate,
            [
                .. years.InFiles.Select(
                    (file, f) =>
                    {
                        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
                        var rows = new int[file!.Count];
                        for (var row = 0; row < rows.Length; row++)
                        {
                            rows[row] = -1;
                            if (file[row] is not { Length: 4 } year)
                                continue;
                            var date =
                                $"{year}{Two(months?.InFiles[f], row)}{Two(days?.InFiles[f], row)}";
                            if (!codes.TryGetValue(date, out rows[row]))
                                codes[date] = rows[row] = codes.Count;
                        }
                        return new FieldColumn([.. codes.Keys], rows);
                    }
                ),
            ]
        );
    }

    private static string Two(RawColumn? column, int row) =>
        int.TryParse(column?[row], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is > 0 and < 100
            ? number.ToString("00", CultureInfo.InvariantCulture)
            : "00";
}
