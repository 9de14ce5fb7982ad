using System.Globalization;
using System.Text;
using Hearth.App.Synthetic.Households;

namespace Hearth.App.Synthetic.Errors;

/// <summary>
/// How one source has one person on file: its own reference and its own mistakes, the same from row to row, as a register
/// repeats what was once typed into it. A person on file twice is known in two ways.
/// </summary>
internal sealed class Known
{
    private readonly Person person;
    private readonly Habits habits;
    private readonly ulong seed;
    private readonly string? typo;
    private readonly bool former;
    private readonly bool swapped;
    private readonly bool unmarked;
    private readonly int lag;
    private readonly bool noAddress;
    private readonly bool ownAddress;
    private readonly ulong household;
    private readonly Rng rng;

    public Known(Person person, Story story, Habits habits, ulong source, int copy)
    {
        this.person = person;
        this.habits = habits;
        seed = Rng.Mix(Rng.Mix(story.Seed, source), ((ulong)person.Id * 4) + (ulong)copy);
        rng = new Rng(seed);
        Ref = (((long)person.Id * 2) + copy) * 7_368_787L % 99_999_989L;
        GivenName = rng.Chance(habits.Nickname) ? person.CalledBy : person.Forename;
        var mistyped = rng.Chance(habits.Typo);
        typo = mistyped && rng.Chance(0.5) ? "surname" : null;
        if (mistyped && typo is null && GivenName.Length > 0)
            GivenName = Typos.Of(GivenName, rng);
        former = rng.Chance(habits.FormerSurname);
        swapped = rng.Chance(habits.SwappedNames);
        unmarked = rng.Chance(habits.LostMarks);
        Birth = BirthOnFile();
        Sex =
            rng.Chance(habits.MissingSex) ? ' '
            : rng.Chance(habits.WrongSex)
                ? person.Sex == 'F' ? 'M'
                    : 'F'
            : person.Sex;
        // A household mostly tells an agency of its move once, for all of them.
        var told = rng.Chance(0.85) ? new Rng(Rng.Mix(story.Seed, source)) : rng;
        lag = told.Chance(habits.OldAddress) ? 10_000 : told.Below(90);
        noAddress = rng.Chance(habits.MissingAddress);
        ownAddress = rng.Chance(0.12);
        household = Rng.Mix(story.Seed, source);
        Nhs = Number(person.Nhs, story, p => p.Nhs);
        Upn = Number(person.Upn, story, p => p.Upn);
        Nino = Number(person.Nino, story, p => p.Nino);
        Middle =
            rng.Chance(0.3) || person.Middle is null ? ""
            : rng.Chance(0.15) ? person.Middle[..1]
            : Form(person.Middle);
    }

    public Person Person => person;
    public long Ref { get; }
    private string GivenName { get; }
    public string Middle { get; }
    public DateOnly? Birth { get; }
    public char Sex { get; }
    public string Nhs { get; }
    public string Upn { get; }
    public string Nino { get; }

    public string Forename(DateOnly day) => Form(swapped ? FamilyName(day) : GivenName);

    public string Surname(DateOnly day) => Form(swapped ? GivenName : FamilyName(day));

    /// <summary>The address the source had on the day: it hears of moves late, or never.</summary>
    public AddressOnFile Address(DateOnly day)
    {
        if (noAddress || person.Stays.Count == 0)
            return AddressOnFile.None;
        var known = lag >= 10_000 ? person.Stays[0] : person.LastKnownOn(day.AddDays(-lag));
        // One clerk's way of writing it serves the whole household, mostly.
        var written = ownAddress ? seed : household;
        return AddressOnFile.Of(known!.Address, habits, written ^ (ulong)known.Address.Id);
    }

    private string FamilyName(DateOnly day)
    {
        var name = former ? person.BirthSurname : person.SurnameOn(day);
        return typo is null ? name : Typos.Of(name, new Rng(seed, (ulong)name.Length));
    }

    private string Form(string name)
    {
        if (unmarked)
            name = WithoutMarks(name);
        return habits.Capitals ? name.ToUpperInvariant() : name;
    }

    private DateOnly? BirthOnFile()
    {
        if (person.Born is not { } born || rng.Chance(habits.MissingBirth))
            return null;
        if (rng.Chance(habits.Year1900))
            return new DateOnly(1900, 1, 1);
        if (rng.Chance(habits.FirstOfJanuary))
            return new DateOnly(born.Year, 1, 1);
        if (rng.Chance(habits.SwappedBirth) && born.Day <= 12)
            return new DateOnly(born.Year, born.Day, born.Month);
        if (!rng.Chance(habits.MistypedBirth))
            return born;
        var day = rng.Below(3) switch
        {
            0 => born.AddYears(rng.Chance(0.5) ? 1 : -1),
            1 => born.AddMonths(rng.Chance(0.5) ? 1 : -1),
            _ => born.AddDays(rng.Chance(0.5) ? 10 : -10),
        };
        return day;
    }

    private string Number(string? own, Story story, Func<Person, string?> of)
    {
        if (rng.Chance(habits.SiblingsNumber))
        {
            var others = story.People.Where(p => p != person && of(p) is not null).ToArray();
            if (others.Length > 0)
                return of(rng.Pick(others))!;
        }
        if (own is null || rng.Chance(habits.MissingNumber))
            return "";
        return rng.Chance(habits.MistypedNumber) ? Typos.OfNumber(own, rng) : own;
    }

    private static string WithoutMarks(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (
                CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark
                || c == '\''
            )
                continue;
            plain.Append(
                c switch
                {
                    'ł' => 'l',
                    'Ł' => 'L',
                    '-' => ' ',
                    _ => c,
                }
            );
        }
        return plain.ToString();
    }
}
