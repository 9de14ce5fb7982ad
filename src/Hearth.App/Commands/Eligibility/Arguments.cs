using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Hearth.Core.Access;
using Hearth.Core.Eligibility;
using Hearth.Core.People;

namespace Hearth.App.Commands.Eligibility;

/// <summary>What several of these commands ask for, read the same way.</summary>
internal static class Arguments
{
    public static Option<Guid> List(bool required = true) =>
        new("--list") { Description = "The list's id", Required = required };

    public static Option<Guid> Family() =>
        new("--family") { Description = "The family's id", Required = true };

    public static Option<string> By() =>
        new("--by")
        {
            Description = "E-mail of the account of the person who decides",
            Required = true,
        };

    public static Option<int> Version() =>
        new("--version-seen")
        {
            Description =
                "Version of the entry the decision was made on; a later one refuses it. Default 0, not decided yet",
        };

    public static Option<DateOnly?> Date(string name, string description) =>
        new(name) { Description = description, CustomParser = ReadDate };

    public static Option<DateTime?> Timestamp(string name, string description) =>
        new(name) { Description = description, CustomParser = ReadTimestamp };

    public static ListId ListId(this CommandRun run, Option<Guid> option) => new(run.Value(option));

    public static FamilyId FamilyId(this CommandRun run, Option<Guid> option) =>
        new(run.Value(option));

    public static Task<Actor?> ActingAsync(
        this CommandRun run,
        string email,
        CancellationToken cancel
    ) => run.Get<ActingUserQuery>().RunAsync(email, Purpose.IdentifyFamilies, cancel);

    private static DateOnly? ReadDate(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (
            DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
            return date;
        result.AddError($"'{text}' is no date such as 2026-09-30");
        return null;
    }

    private static DateTime? ReadTimestamp(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (
            DateTime.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal,
                out var moment
            )
        )
            return moment;
        result.AddError($"'{text}' is no time such as 2026-09-30T17:00:00Z");
        return null;
    }
}
