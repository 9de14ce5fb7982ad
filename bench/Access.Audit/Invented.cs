using Hearth.Core.Access;
using Hearth.Core.Access.Audit;

namespace Hearth.Bench.Audit;

/// <summary>Invented events over three years: 400 members of staff, of whom one does a tenth of all, and 200,000 people and families.</summary>
internal static class Invented
{
    public const int Staff = 400;
    public const int People = 200_000;
    public static readonly DateTime Begin = new(2023, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    public static readonly TimeSpan Years = TimeSpan.FromDays(3 * 365);

    private static readonly string[] Kinds =
    [
        "people.family-read",
        "people.records-read",
        "eligibility.entry-read",
        "eligibility.confirmed",
        "matching.pair-read",
    ];

    public static EventRow Event(int number, int of)
    {
        var mixed = Mixed(number);
        var at = Begin + Years / of * number;
        at = at.AddTicks(-(at.Ticks % 10));
        var about = (int)(mixed >> 8) % People;
        return new(
            Guid.CreateVersion7(at),
            at,
            User(mixed % 10 == 0 ? 0 : (int)(mixed % Staff)),
            "council",
            Role.ProgrammeAnalyst,
            Purpose.IdentifyFamilies,
            "public-task",
            Kinds[mixed % (uint)Kinds.Length],
            Subject(about),
            mixed % 2 == 0 ? """{"read":"members, needs, evidence, timeline"}""" : null
        );
    }

    public static string User(int number) => $"0199aaaa-0000-7000-8000-{number:x12}";

    public static string Subject(int number) =>
        $"{(number % 2 == 0 ? "family" : "person")}:0199bbbb-0000-7000-8000-{number:x12}";

    private static uint Mixed(int number)
    {
        var x = (uint)number * 2654435761u;
        x ^= x >> 15;
        x *= 2246822519u;
        return (x ^ (x >> 13)) & 0x7fffffff;
    }
}
