using Hearth.Core.Partners;
using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Sharing;
using DataCategory = Hearth.Rules.Sharing.DataCategory;

namespace Hearth.Core.Sharing.Assessment;

/// <summary>Rows of the tables, from what the rules permit.</summary>
internal sealed class FlowRows
{
    private readonly IReadOnlyDictionary<string, Agency> agencies;
    private readonly IReadOnlyList<Processor> processors;
    private readonly PermittedFlows rules;
    private readonly List<Permitted> permitted = [];
    private readonly List<DataFlow> all = [];

    public FlowRows(
        SharingState state,
        SourceCatalogue catalogue,
        IReadOnlyDictionary<string, Agency> agencies,
        IReadOnlyList<Processor> processors
    )
    {
        (this.agencies, this.processors) = (agencies, processors);
        rules = new(state, catalogue);
        var comesIn = state.Words.Flows[FlowKind.ReturnIn];
        foreach (var source in catalogue.All)
            if (state.Words.CategoryOf(source.Id) is { } category)
                Add(comesIn, category, source.Name, [source.Sender]);
        foreach (var flow in state.Words.Flows.Values.Where(f => f.Kind != FlowKind.ReturnIn))
        foreach (var id in flow.Categories)
        {
            var category = state.Words.Categories[id];
            Add(flow, category, category.Name, rules.Holders(category));
        }
    }

    public IReadOnlyList<DataFlow> All => all;

    public IReadOnlyList<Recipient> Recipients =>
        [
            .. permitted
                .GroupBy(p => p.To.Id, StringComparer.Ordinal)
                .Select(g => new Recipient(
                    g.First().To.Name,
                    Rules.Words.Spoken(g.First().To.Kind),
                    Names(g, p => p.Flow.Name),
                    Names(g, p => p.Category.Name),
                    Names(g, p => p.Purpose.Name)
                ))
                .OrderBy(r => r.Name, StringComparer.Ordinal),
        ];

    private void Add(Flow flow, DataCategory category, string what, IReadOnlyList<string> holders)
    {
        Permitted[] may =
        [
            .. holders.Where(agencies.ContainsKey).SelectMany(h => rules.Of(flow, category, h)),
        ];
        permitted.AddRange(may);
        var to = may.Select(p => p.To.Id).Distinct(StringComparer.Ordinal).ToArray();
        var basis = Bases(flow, category);
        all.Add(
            new(
                flow.Name,
                what,
                [.. holders.Select(h => agencies.TryGetValue(h, out var a) ? a.Name : h)],
                category.Name,
                Kebab.Of(category.Class),
                Names(may, p => p.Purpose.Name),
                basis.Article6,
                basis.Other,
                Names(may.Where(p => p.Decision.Gateway is not null), p => p.Decision.Gateway!),
                Names(may, p => p.To.Name),
                Retention(to),
                Transfers(to),
                may.Length > 0
                    ? null
                    : rules.WhyNot(flow, category, holders.Count > 0 ? holders[0] : null)
            )
        );
    }

    /// <summary>As <see cref="Flow.BasisFor"/> finds them for the council, the two apart.</summary>
    private static (string Article6, string? Other) Bases(Flow flow, DataCategory category)
    {
        var whole = flow.BasisFor(category.Class, AgencyKind.CouncilDepartment) ?? "none";
        var parts = whole
            .Replace("Articles ", "", StringComparison.Ordinal)
            .Replace("Article ", "", StringComparison.Ordinal)
            .Split(" and ", 2);
        return (parts[0], parts.Length > 1 ? parts[1] : null);
    }

    private string Retention(IReadOnlyList<string> to)
    {
        var recorded = to.Where(id => agencies[id].RetentionSchedule is not null).ToArray();
        var missing = to.Except(recorded)
            .Select(id => agencies[id].Name)
            .Order(StringComparer.Ordinal);
        return string.Join(
            "; ",
            recorded
                .Select(id => $"{agencies[id].Name}: {agencies[id].RetentionSchedule}")
                .Order(StringComparer.Ordinal)
                .Concat(missing.Select(name => $"{name}: no schedule is recorded"))
        );
    }

    private string Transfers(IReadOnlyList<string> to)
    {
        var abroad = processors
            .Where(p => to.Contains(p.AgencyId) && !p.IsInUnitedKingdom)
            .Select(p => $"{p.Name}, for {agencies[p.AgencyId].Name}, in {p.HeldIn}")
            .ToArray();
        return abroad.Length > 0
            ? string.Join("; ", abroad)
            : "No registered processor holds it outside the United Kingdom";
    }

    private static IReadOnlyList<string> Names(
        IEnumerable<Permitted> of,
        Func<Permitted, string> name
    ) => [.. of.Select(name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
