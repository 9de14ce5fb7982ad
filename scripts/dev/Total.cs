/// What a run of tests came to, and why any was skipped.
sealed record Total(int Passed, int Failed, int Skipped, string[] Skips)
{
    public static Total operator +(Total a, Total b) =>
        new(
            a.Passed + b.Passed,
            a.Failed + b.Failed,
            a.Skipped + b.Skipped,
            [.. a.Skips, .. b.Skips]
        );

    public static Total Failure(string what)
    {
        Console.WriteLine($"FAILED: {what}");
        return new(0, 1, 0, []);
    }

    /// In CI a skip is a failure, but for the material beside the repository, which it does without.
    public int Say(bool strict)
    {
        foreach (var skip in Skips)
            Console.WriteLine($"skipped: {skip}");
        var bad = strict
            ? Skips.Count(s => !s.Contains(": ../shared is absent", StringComparison.Ordinal))
            : 0;
        if (bad > 0)
            Console.WriteLine($"{bad} tests were skipped that should have run.");
        Console.WriteLine(
            FormattableString.Invariant($"{Passed} passed, {Failed} failed, {Skipped} skipped")
        );
        return Failed + bad > 0 || Passed == 0 ? 1 : 0;
    }
}
