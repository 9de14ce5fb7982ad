using Hearth.App.Synthetic.Households;

namespace Hearth.App.Synthetic.Returns;

/// <summary>The schools a story's children go to, by establishment number.</summary>
internal static class School
{
    private static readonly string[] Names =
    [
        "Larch Hill",
        "Thornwick",
        "Emberford",
        "St Bracken's",
        "Quillham",
        "Hazel Bank",
        "Marlbeck",
        "Foundry Road",
    ];

    /// <param name="story">Brothers and sisters go to one school.</param>
    /// <param name="year">National curriculum year; seven and later are secondary.</param>
    /// <param name="change">Another school where the pupil moved within the term.</param>
    public static string Of(Story story, int year, int change)
    {
        var number = (int)(
            Rng.Mix(story.Seed, (ulong)((year >= 7 ? 2 : 1) + (change * 10)))
            % (year >= 7 ? 20UL : 90UL)
        );
        return Numbers.Digits((year >= 7 ? 4000 : 2000) + number, 4);
    }

    public static string NameOf(Story story, int year) =>
        $"{Names[(int)(story.Seed % (ulong)Names.Length)]} {(year >= 7 ? "Academy" : "Primary School")}";

    public static DateOnly Entry(Person pupil, int year)
    {
        var five = pupil.Born!.Value.AddYears(5);
        var reception = five.Month >= 9 ? five.Year : five.Year - 1;
        return new DateOnly(year >= 7 ? reception + 7 : reception, 9, 3);
    }
}
