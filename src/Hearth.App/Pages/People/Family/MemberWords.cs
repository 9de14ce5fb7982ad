using Hearth.App.Web;
using Hearth.Core.People;
using Hearth.Core.Sources;

namespace Hearth.App.Pages.People.Family;

/// <summary>Members of a family as people read them. What is estimated is said to be.</summary>
internal static class MemberWords
{
    public static string Role(MemberRead member) =>
        member.Role switch
        {
            MemberRole.Parent => "Parent or carer",
            MemberRole.OtherAdult => "Other adult",
            MemberRole.Unborn => "Unborn child",
            _ => "Child",
        };

    public static string Age(MemberRead member, DateOnly asAt)
    {
        if (member.Role == MemberRole.Unborn)
            return member.ExpectedDate is { } due ? $"due {Words.Day(due)}" : "due date not known";
        if (member.BirthDate is not { } born || member.BirthAccuracy == BirthAccuracy.Unknown)
            return "age not known";
        var age = asAt.Year - born.Year;
        if ((asAt.Month, asAt.Day).CompareTo((born.Month, born.Day)) < 0)
            age--;
        if (age < 0)
            return $"born {Words.Day(born)}";
        var said =
            age == 0 ? Words.Count(Months(born, asAt), "month", "months") + " old" : $"aged {age}";
        return member.BirthAccuracy == BirthAccuracy.Exact ? said : $"{said}, estimated";
    }

    public static string Born(MemberRead member) =>
        member.Role == MemberRole.Unborn
            ? ""
            : member.BirthAccuracy switch
            {
                BirthAccuracy.Exact => $"Born {Words.Day(member.BirthDate)}",
                BirthAccuracy.Partial when member.BirthDate is { } d =>
                    $"Born in {d.Year}; the day is not known",
                BirthAccuracy.Estimated when member.BirthDate is { } d =>
                    $"Born about {d.Year}; a source gives only an age",
                _ => "Date of birth not known",
            };

    /// <summary>Several things said, as one line of a table.</summary>
    public static string Sentence(IReadOnlyList<string> said)
    {
        var line = string.Join("; ", said);
        return line.Length == 0 ? "" : char.ToUpperInvariant(line[0]) + line[1..];
    }

    private static int Months(DateOnly born, DateOnly asAt) =>
        (asAt.Year - born.Year) * 12 + asAt.Month - born.Month - (asAt.Day < born.Day ? 1 : 0);
}
