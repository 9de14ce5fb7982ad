using Hearth.Core.Access;
using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Sources;

/// <summary>The sources an actor may know of: a partner's data contact those its own agency sends, an administrator none.</summary>
public sealed class SourcesQuery(SourceCatalogue catalogue)
{
    public IReadOnlyList<SourceDefinition> List(Actor actor) =>
        [.. catalogue.All.Where(s => MaySee(actor, s))];

    public SourceDefinition? Find(Actor actor, string id) =>
        catalogue.Find(id) is { } source && MaySee(actor, source) ? source : null;

    /// <summary>Null means every source, also one that has left the catalogue since its returns came.</summary>
    internal IReadOnlyCollection<string>? Only(Actor actor) =>
        SeesAll(actor) ? null : [.. List(actor).Select(s => s.Id)];

    internal bool MaySee(Actor actor, string sourceId) =>
        SeesAll(actor) || Find(actor, sourceId) is not null;

    private static bool MaySee(Actor actor, SourceDefinition source) =>
        SeesAll(actor) || (actor.May(Permission.SourcesRead) && actor.AgencyId == source.Sender);

    private static bool SeesAll(Actor actor) =>
        actor.May(Permission.SourcesRead) && actor.Families == FamilyReach.All;
}
