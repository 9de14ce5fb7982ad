using Hearth.Core.Cases.Events;

namespace Hearth.Core.Cases.Transfers;

/// <summary>A kind of information.</summary>
public sealed record PackCategory(string Id, string Name);

/// <summary>Somebody of the family, with the number they have here.</summary>
public sealed record PackPerson(
    Guid Id,
    string Name,
    string Role,
    DateOnly? BirthDate,
    string? Address,
    string? Postcode
);

/// <summary>A goal of the plan, and what was agreed towards it.</summary>
public sealed record PackGoal(
    string Words,
    IReadOnlyList<string> Actions,
    DateOnly? Reached = null
);

/// <summary>A note for everybody who works with the family.</summary>
public sealed record PackNote(DateOnly On, string Kind, string Text);

/// <summary>Something that mattered.</summary>
public sealed record PackEvent(DateOnly On, KnownTo KnownTo, string What, string Why);

/// <summary>Something every worker has to know.</summary>
public sealed record PackMarker(string Kind, string Says);

/// <summary>
/// What another council is given of a family: what the agreements permit and whoever sends it may see themselves. What is not
/// permitted is not there, and the pack does not say whether there was any.
/// </summary>
/// <param name="Family">What it is called.</param>
/// <param name="From">The day support opened.</param>
/// <param name="To">Its last day here.</param>
/// <param name="Level">The level of need.</param>
/// <param name="Categories">Kinds of information it may hold.</param>
/// <param name="People">Who belongs to it.</param>
/// <param name="Goals">The plan.</param>
/// <param name="Events">What mattered.</param>
/// <param name="Notes">Workers' notes.</param>
/// <param name="Markers">What every worker has to know.</param>
public sealed record TransferPack(
    string Family,
    DateOnly From,
    DateOnly To,
    string Level,
    IReadOnlyList<PackCategory> Categories,
    IReadOnlyList<PackPerson> People,
    IReadOnlyList<PackGoal> Goals,
    IReadOnlyList<PackEvent> Events,
    IReadOnlyList<PackNote> Notes,
    IReadOnlyList<PackMarker> Markers
);
