/// What a run of tests came to, which failed, and why any was skipped.
sealed record Total(int Passed, string[] Failures, string[] Skips)
{
    public static Total operator +(Total a, Total b) =>
        new(a.Passed + b.Passed, [.. a.Failures, .. b.Failures], [.. a.Skips, .. b.Skips]);

    public static Total None { get; } = new(0, [], []);

    public static Total Failure(string what) => new(0, [what], []);

    public int Failed => Failures.Length;

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
        // Said again at the end, where it is looked for.
        foreach (var failure in Failures)
            Console.WriteLine($"FAILED: {failure}");
        Console.WriteLine(
            FormattableString.Invariant($"{Passed} passed, {Failed} failed, {Skips.Length} skipped")
        );
        return Failed + bad > 0 || Passed == 0 ? 1 : 0;
    }
}
