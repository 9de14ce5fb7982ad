using Hearth.Core.Data.Protection;

namespace Hearth.Core.Sources;

/// <summary>A row that was not loaded, why, and what would mend it: what the partner fetches.</summary>
public sealed class Rejection
{
    public int ReturnNo { get; set; }
    public long RowNo { get; set; }
    public string Column { get; set; } = "";
    public string Reason { get; set; } = "";
    public string Fix { get; set; } = "";

    /// <summary>The row's columns of the layout, as sent, as JSON; columns outside the layout are never stored.</summary>
    [Encrypted]
    public string Row { get; set; } = "{}";
}
