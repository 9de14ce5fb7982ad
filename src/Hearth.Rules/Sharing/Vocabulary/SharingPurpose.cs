namespace Hearth.Rules.Sharing;

/// <summary>What information may be shared for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What a page calls it.</param>
/// <param name="Source">Where the agreement or the notice says so.</param>
/// <param name="Anonymous">No information about an identified person is needed for it, and none may be shared.</param>
/// <param name="Nobody">It concerns no family at all.</param>
public sealed record SharingPurpose(
    string Id,
    string Name,
    string Source,
    bool Anonymous,
    bool Nobody
);
