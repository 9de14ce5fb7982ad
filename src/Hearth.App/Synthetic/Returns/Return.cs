using System.Globalization;
using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;

namespace Hearth.App.Synthetic.Returns;

/// <summary>
/// One source's return: which of a story's happenings it knows of, in its own columns, codes and date form. What it says of
/// a record on a day is the same whenever it is asked, so two extracts differ by what is new, ended or put right alone.
/// </summary>
internal abstract class Return(string source, Habits habits, params string[] columns)
{
    private readonly ulong hash = Rng.Hash(source);
    private readonly Dictionary<(int Person, int Copy), Known> known = [];
    private Story? story;

    public string Source => source;
    public Habits Habits => habits;
    public string[] Columns => columns;

    /// <summary>The column without which a row is rejected, and the one a clerk mistypes and puts right later.</summary>
    public abstract (string Breaks, string Mistypes) Weak { get; }

    protected virtual string DateForm => "dd/MM/yyyy";

    public abstract IEnumerable<Row> Rows(Story story, DateOnly asAt);

    /// <summary>How the source knows a person; one use in a while is of a second entry for the same person.</summary>
    protected Known Know(Story of, Person person, int use = 0)
    {
        if (!ReferenceEquals(of, story))
        {
            known.Clear();
            story = of;
        }
        var draw = new Rng(Rng.Mix(of.Seed ^ hash, (ulong)person.Id), (ulong)use);
        var copy = draw.Chance(habits.Twice) ? 1 : 0;
        if (!known.TryGetValue((person.Id, copy), out var found))
            known[(person.Id, copy)] = found = new Known(person, of, habits, hash, copy);
        return found;
    }

    /// <summary>Draws that belong to one record, the same in every extract.</summary>
    protected Rng DrawsOf(Story of, string key) => new(of.Seed ^ hash, Rng.Hash(key));

    /// <summary>A record's own reference: scattered, so that neighbours in a file are not neighbours in life.</summary>
    protected string Reference(Story of, string key, string prefix = "")
    {
        const string digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        var bits = Rng.Mix(of.Seed ^ hash, Rng.Hash(key));
        return prefix
            + string.Create(
                10,
                bits,
                (text, from) =>
                {
                    for (var i = 0; i < text.Length; i++, from >>= 5)
                        text[i] = digits[(int)(from & 31)];
                }
            );
    }

    protected static string PersonRef(Known who, string prefix = "") =>
        prefix + Numbers.Digits(who.Ref, 8);

    protected string Date(DateOnly? day) =>
        day is { } given ? given.ToString(DateForm, CultureInfo.InvariantCulture) : "";

    protected string Birth(Known who) => Date(who.Birth);

    protected static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    protected static string Letter(char sex) => sex == ' ' ? "" : sex.ToString();

    protected static string Word(char sex) =>
        sex switch
        {
            'F' => "Female",
            'M' => "Male",
            _ => "Unknown",
        };
}
