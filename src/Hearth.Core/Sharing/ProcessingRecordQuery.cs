using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing;

/// <param name="Flow">The way it moves.</param>
/// <param name="Purposes">What for.</param>
/// <param name="Bases">By what basis, for each class of information it carries.</param>
/// <param name="Categories">Kinds of information.</param>
/// <param name="Recipients">Agencies that may receive by it today.</param>
public sealed record FlowRecorded(
    string Flow,
    IReadOnlyList<string> Purposes,
    IReadOnlyList<string> Bases,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Recipients
);

/// <param name="Source">The source's name.</param>
/// <param name="From">The agency that sends it.</param>
/// <param name="Category">What it is about.</param>
/// <param name="Verdict">Whether it may flow today.</param>
/// <param name="Because">By which rule.</param>
/// <param name="Basis">The lawful basis.</param>
/// <param name="Gateway">The legal gateway.</param>
public sealed record SourceRecorded(
    string Source,
    string From,
    string Category,
    Verdict Verdict,
    string Because,
    string? Basis,
    string? Gateway
);

/// <param name="Flows">Every way in which information moves.</param>
/// <param name="Sources">Every source, and by what right it comes in.</param>
/// <param name="Processors">Who processes for whom.</param>
/// <param name="Retention">Each agency's own schedule.</param>
public sealed record ProcessingRecord(
    IReadOnlyList<FlowRecorded> Flows,
    IReadOnlyList<SourceRecorded> Sources,
    IReadOnlyList<(string Name, string Terms)> Processors,
    IReadOnlyList<(string Agency, string Schedule)> Retention
);

/// <summary>The record of processing, recipients and processors, from the live configuration and never written by hand (requirement SH-6; UK GDPR, Article 30).</summary>
public sealed class ProcessingRecordQuery(
    AppDb db,
    SharingStateQuery states,
    ReturnInQuery returns,
    SourceCatalogue catalogue
)
{
    public async Task<ProcessingRecord> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.PartnersRead))
            return new([], [], [], []);
        var state = await states.ReadAsync(cancel);
        var sources = new List<SourceRecorded>();
        foreach (var source in catalogue.All)
        {
            var decided = await returns.DecideAsync(source, cancel);
            sources.Add(
                new(
                    source.Name,
                    state.Parties.TryGetValue(source.Sender, out var party)
                        ? party.Name
                        : source.Sender,
                    state.Words.CategoryOf(source.Id)?.Name ?? "none",
                    decided.Verdict,
                    decided.Because,
                    decided.Basis,
                    decided.Gateway
                )
            );
        }
        var processors = await db
            .Processors.AsNoTracking()
            .OrderBy(p => p.Name)
            .ToListAsync(cancel);
        var agencies = await db
            .Agencies.AsNoTracking()
            .Where(a => a.RetentionSchedule != null)
            .OrderBy(a => a.Name)
            .ToListAsync(cancel);
        return new(
            [.. state.Words.Flows.Values.Select(f => Of(f, state))],
            sources,
            [.. processors.Select(p => (p.Name, p.Terms))],
            [.. agencies.Select(a => (a.Name, a.RetentionSchedule!))]
        );
    }

    private static FlowRecorded Of(Flow flow, SharingState state) =>
        new(
            flow.Name,
            [.. flow.Purposes.Select(p => state.Words.Purposes[p].Name)],
            [
                .. flow
                    .Categories.Select(c => state.Words.Categories[c].Class)
                    .Distinct()
                    .Select(c =>
                        $"{Kebab.Of(c)}: {flow.BasisFor(c, AgencyKind.CouncilDepartment)}"
                    ),
            ],
            [.. flow.Categories.Select(c => state.Words.Categories[c].Name)],
            [
                .. state
                    .Parties.Values.Where(p => p.InForce && flow.Recipients.Contains(p.Kind))
                    .Select(p => p.Name),
            ]
        );
}
