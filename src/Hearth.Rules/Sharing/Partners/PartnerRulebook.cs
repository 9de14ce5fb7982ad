using Hearth.Rules.Loading;

namespace Hearth.Rules.Sharing.Partners;

/// <summary>
/// Every <c>sharing/partners-*.yaml</c>: those beside the program, and the council's own, which override by file name.
/// Read once and strictly.
/// </summary>
public sealed class PartnerRulebook
{
    private readonly PartnerRules[] byDate;

    /// <param name="folders">Rulebook folders; a later one overrides an earlier.</param>
    /// <exception cref="RuleFileException">A file is not what is expected, none is there, or two begin on one day.</exception>
    public PartnerRulebook(params IReadOnlyList<string> folders)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in folders.Select(f => Path.Combine(f, "sharing")))
        {
            if (!Directory.Exists(folder))
                continue;
            foreach (var file in Directory.EnumerateFiles(folder, "partners-*.yaml"))
                files[Path.GetFileName(file)] = file;
        }
        if (files.Count == 0)
            throw new RuleFileException(
                Path.Combine(folders[0], "sharing", "partners-*.yaml"),
                1,
                "the file is missing"
            );
        byDate = [.. files.Values.Select(Read).OrderBy(r => r.From)];
        foreach (var (before, after) in byDate.Zip(byDate.Skip(1)))
        {
            if (before.From == after.From)
                throw new RuleFileException(
                    files[after.Name + ".yaml"],
                    1,
                    $"begins on the day on which {before.Name} begins"
                );
        }
    }

    /// <summary>What holds on a day: the latest that had begun, or else the first there is.</summary>
    public PartnerRules On(DateOnly day) => byDate.LastOrDefault(r => r.From <= day) ?? byDate[0];

    private static PartnerRules Read(string file)
    {
        using var text = File.OpenText(file);
        var rules = PartnerRulesReader.Read(file, text);
        return rules.Name == Path.GetFileNameWithoutExtension(file)
            ? rules
            : throw new RuleFileException(file, 1, $"the name is '{rules.Name}', unlike the file");
    }
}
