using Hearth.Core.Data;
using Hearth.Core.Partners;
using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Notices;

/// <summary>What the placeholders of a notice stand for today, from the live configuration (requirement SH-6).</summary>
public sealed class NoticeValuesQuery(
    AppDb db,
    SharingStateQuery states,
    ReturnInQuery returns,
    SourceCatalogue catalogue,
    TimeProvider clock
)
{
    internal async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> RunAsync(
        CancellationToken cancel
    )
    {
        var state = await states.ReadAsync(cancel);
        var (words, today) = (state.Words, clock.Today());
        var standing = state.Agreements.Where(a => a.Start <= today).ToArray();
        var agencies = await db.Agencies.AsNoTracking().OrderBy(a => a.Name).ToListAsync(cancel);
        var processors = await db
            .Processors.AsNoTracking()
            .Where(p => p.From <= today && (p.Until == null || p.Until >= today))
            .OrderBy(p => p.Name)
            .ToListAsync(cancel);
        return new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["controller"] = [state.Parties[Agency.Council].Name],
            ["contact"] = Contact(agencies.Single(a => a.Id == Agency.Council)),
            ["purposes"] =
            [
                .. words
                    .Purposes.Values.Where(p => p is { Nobody: false, Id: not "demonstration" })
                    .Where(p => standing.Any(a => a.Purposes.Contains(p.Id)))
                    .Select(p => p.Name),
            ],
            ["categories"] =
            [
                .. words
                    .Categories.Values.Where(c => standing.Any(a => a.Categories.Contains(c.Id)))
                    .Select(c => c.Name),
            ],
            ["bases"] = standing.Length == 0 ? [] : Bases(words),
            ["powers"] =
            [
                .. words
                    .Gateways.Values.Where(g => standing.Any(a => a.Gateways.Contains(g.Id)))
                    .Select(g => g.Name),
            ],
            ["sources"] = await SourcesAsync(state, cancel),
            ["recipients"] =
            [
                .. state
                    .Parties.Values.Where(p =>
                        p.InForce && standing.Any(a => a.Recipients.Contains(p.Id))
                    )
                    .Select(p => p.Name)
                    .Order(StringComparer.Ordinal),
            ],
            ["processors"] =
            [
                .. processors.Select(p => $"{p.Name}, for {Kebab.Of(p.Service).Replace('-', ' ')}"),
            ],
            ["retention"] =
            [
                .. agencies
                    .Where(a => a.RetentionSchedule is not null)
                    .Select(a => $"{a.Name}: {a.RetentionSchedule}"),
            ],
            ["transfers"] = processors.Count == 0 ? [] : Transfers(processors),
        };
    }

    private static string[] Contact(Agency council) =>
        [
            .. new[]
            {
                council.ContactName,
                council.ContactPhone,
                council.ContactEmail,
            }.OfType<string>(),
        ];

    private static string[] Bases(SharingVocabulary words) =>
        [
            .. words
                .Flows.Values.SelectMany(f => f.Bases)
                .DistinctBy(b => b.Id)
                .Select(b => $"{b.Name} (UK GDPR, Article {b.Article})"),
            .. words
                .Flows.Values.SelectMany(f => f.Conditions)
                .DistinctBy(c => c.Id)
                .OrderBy(c => c.Paragraph)
                .Select(c =>
                    $"{c.Name} (Data Protection Act 2018, Schedule 1, paragraph {c.Paragraph})"
                ),
        ];

    /// <summary>Of each agency, what it sends that may flow today.</summary>
    private async Task<IReadOnlyList<string>> SourcesAsync(
        SharingState state,
        CancellationToken cancel
    )
    {
        var flowing = new List<(string From, string What)>();
        foreach (var source in catalogue.All)
            if ((await returns.DecideAsync(source, cancel)).Verdict == Verdict.Permit)
                flowing.Add((state.Parties[source.Sender].Name, source.Name));
        return
        [
            .. flowing
                .GroupBy(f => f.From, f => f.What, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => $"{g.Key}: {string.Join("; ", g)}"),
        ];
    }

    private static string[] Transfers(IReadOnlyList<Processor> processors)
    {
        string[] abroad =
        [
            .. processors.Where(p => !p.IsInUnitedKingdom).Select(p => $"{p.Name}, in {p.HeldIn}"),
        ];
        return abroad.Length > 0
            ? abroad
            : ["None of the firms that keep it for us holds it outside the United Kingdom"];
    }
}
