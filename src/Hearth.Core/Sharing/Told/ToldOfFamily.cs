using Hearth.Core.People;
using Hearth.Rules.Sharing.Notices;

namespace Hearth.Core.Sharing.Told;

/// <summary>How telling a family stands: person by person, and as its gravest member does.</summary>
/// <param name="Family">The family.</param>
/// <param name="Members">Each living member, and what started their clock.</param>
internal sealed record ToldOfFamily(
    FamilyId Family,
    IReadOnlyDictionary<PersonId, (ToldStanding Standing, Obtained Obtained)> Members
)
{
    /// <summary>Null when nobody living belongs to it.</summary>
    public ToldStanding? Standing => ToldClock.OfFamily(Members.Values.Select(m => m.Standing));
}
