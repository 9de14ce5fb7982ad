namespace Hearth.Repo.Tests;

/// <summary>The twelve areas: the same word in folder, page, URL, table and test.</summary>
internal static class Areas
{
    public static readonly string[] Words =
    [
        "Partners",
        "Sources",
        "People",
        "Matching",
        "Eligibility",
        "Cases",
        "Outcomes",
        "Sharing",
        "Rights",
        "Retention",
        "Research",
        "Access",
    ];
}
