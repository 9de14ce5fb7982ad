namespace Hearth.Core.Sources;

/// <summary>A later whole picture, covering the record's time and area, does not hold it any more.</summary>
public sealed class RecordEnd
{
    public int ReturnNo { get; set; }
    public long RecordId { get; set; }
}
