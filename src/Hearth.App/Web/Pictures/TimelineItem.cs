namespace Hearth.App.Web.Pictures;

/// <summary>Something that happened on a day, or lasted: an end of null is open.</summary>
/// <param name="Lane">The lane it is drawn in: a problem.</param>
/// <param name="Start">Its first day.</param>
/// <param name="End">Its last day; the same as the first for an event; null when it goes on.</param>
/// <param name="IsSpell">A bar, and not a mark.</param>
public sealed record TimelineItem(string Lane, DateOnly Start, DateOnly? End, bool IsSpell);
