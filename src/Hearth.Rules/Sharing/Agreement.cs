namespace Hearth.Rules.Sharing;

/// <summary>An agreement, as far as decisions ask: what it says besides is in its <see cref="Policies.SharingPolicy"/>.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">Its name.</param>
/// <param name="Providers">Ids of agencies that share by it.</param>
/// <param name="Recipients">Ids of agencies that may receive by it.</param>
/// <param name="Categories">Kinds of information.</param>
/// <param name="Purposes">What for.</param>
/// <param name="Gateways">Legal gateways it relies on.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The next review.</param>
/// <param name="Prohibits">Flows it forbids.</param>
public sealed record Agreement(
    string Id,
    string Name,
    IReadOnlySet<string> Providers,
    IReadOnlySet<string> Recipients,
    IReadOnlySet<string> Categories,
    IReadOnlySet<string> Purposes,
    IReadOnlySet<string> Gateways,
    DateOnly Start,
    DateOnly End,
    IReadOnlySet<FlowKind> Prohibits
);
