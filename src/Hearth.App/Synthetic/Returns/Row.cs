using Hearth.App.Synthetic.Households;

namespace Hearth.App.Synthetic.Returns;

/// <summary>
/// A row as a source would send it on a day, and who it is truly about. The key tells its record from others of the source
/// and story, whatever the day.
/// </summary>
internal sealed record Row(string Key, Person Person, string[] Fields, Person? Other = null);
