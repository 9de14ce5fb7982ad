using Hearth.Core.Sources.Catalogue;
using Hearth.Core.Sources.Readings;

namespace Hearth.Core.Sources.Loading;

/// <summary>Puts together who a row is about, and the second person it names, from its identity columns.</summary>
internal sealed class IdentityMaker(SourceDefinition source)
{
    private static readonly Problem Unborn = new(
        "is after the extract date",
        "Send an expected date of birth in its own column, or correct the date"
    );
    private static readonly Problem TooOld = new(
        "is more than 120 years ago",
        "Correct the date of birth, or leave it empty"
    );
    private static readonly PostcodeReading Postcodes = new();

    private readonly (int At, IdentityField Field)[] ofSubject = Parts(source, ofOther: false);
    private readonly (int At, IdentityField Field)[] ofOther = Parts(source, ofOther: true);

    public Identity Subject(
        RowValues values,
        DateOnly asAt,
        bool synthetic,
        Action<int, Problem> warn
    )
    {
        var made = Make(ofSubject, values, asAt, synthetic, warn);
        made.Relationship ??= source.Relationship;
        return made;
    }

    /// <summary>Where the subject lives, as far as the row says; asked of rows that are not loaded.</summary>
    public string? PostcodeOf(RowValues values, bool synthetic)
    {
        foreach (var (at, field) in ofSubject)
        {
            var value = values.Columns[at];
            if (field == IdentityField.Postcode && value.Text is { } postcode)
                return postcode;
            if (field == IdentityField.Address && value.Second is { } end)
            {
                var read = Postcodes.Read(end, synthetic);
                if (read.Problem is null && read.Text is not null)
                    return read.Text;
            }
        }
        return null;
    }

    public Identity? Other(
        RowValues values,
        Identity subject,
        string key,
        DateOnly asAt,
        bool synthetic,
        Action<int, Problem> warn
    )
    {
        if (source.Also is not { } also)
            return null;
        var household = string.Join('/', also.Household.Select(c => values.Columns[c].KeyText));
        subject.HouseholdRef ??= household.Trim('/').Length > 0 ? household : key;
        if (also.WhenGiven.All(c => values.Columns[c].IsBlank))
            return null;
        var other = Make(ofOther, values, asAt, synthetic, warn);
        other.Relationship ??= also.Relationship;
        other.HouseholdRef = subject.HouseholdRef;
        if (also.SameAddress)
            (other.Address, other.Postcode) = (subject.Address, subject.Postcode);
        return NamesSomeone(other) ? other : null;
    }

    public static bool NamesSomeone(Identity who) =>
        who.Surname is not null
        || who.Forename is not null
        || who.NhsNumber is not null
        || who.Upn is not null
        || who.Nino is not null
        || who is { PersonRef: not null, BirthDate: not null }
        || who is { PersonRef: not null, ExpectedDate: not null };

    private static Identity Make(
        (int At, IdentityField Field)[] parts,
        RowValues values,
        DateOnly asAt,
        bool synthetic,
        Action<int, Problem> warn
    )
    {
        var who = new Identity();
        foreach (var (at, field) in parts)
        {
            var value = values.Columns[at];
            if (value.IsBlank)
                continue;
            switch (field)
            {
                case IdentityField.BirthDate when value.Date > asAt:
                    warn(at, Unborn);
                    break;
                case IdentityField.BirthDate when value.Date < asAt.AddYears(-120):
                    warn(at, TooOld);
                    break;
                case IdentityField.Address:
                    who.Address = who.Address is null ? value.Text : $"{who.Address}\n{value.Text}";
                    if (value.Second is { } postcode)
                        PutPostcode(who, postcode, at, synthetic, warn);
                    break;
                default:
                    IdentityFields.Put(who, field, value);
                    break;
            }
        }
        return who;
    }

    /// <summary>A postcode at the end of an address: used when it is right, else left as a line of the address.</summary>
    private static void PutPostcode(
        Identity who,
        string text,
        int at,
        bool synthetic,
        Action<int, Problem> warn
    )
    {
        var postcode = Postcodes.Read(text, synthetic);
        if (postcode.Problem is { } wrong)
        {
            warn(at, wrong);
            who.Address = $"{who.Address}\n{text}";
        }
        else
            who.Postcode ??= postcode.Text;
    }

    private static (int, IdentityField)[] Parts(SourceDefinition source, bool ofOther) =>
        [
            .. source
                .Columns.Select((c, i) => (i, c))
                .Where(p => p.c.Field is not null && p.c.OfOther == ofOther)
                .Select(p => (p.i, p.c.Field!.Value)),
        ];
}
