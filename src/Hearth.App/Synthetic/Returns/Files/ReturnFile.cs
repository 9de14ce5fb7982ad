namespace Hearth.App.Synthetic.Returns.Files;

/// <summary>A file being written, row after row; tells the number by which a loader knows each row.</summary>
internal abstract class ReturnFile(string name) : IDisposable
{
    public string Name => name;
    public long Rows { get; protected set; }

    /// <returns>The row's number as a spreadsheet shows it, the heading being 1; in XML its place among the rows.</returns>
    public abstract long Write(string[] fields);

    public abstract void Dispose();
}
