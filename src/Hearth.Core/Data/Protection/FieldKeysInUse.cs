namespace Hearth.Core.Data.Protection;

/// <summary>Which keys the database's texts and hashes were made with, whether they are here or not.</summary>
internal sealed record FieldKeysInUse(
    IReadOnlyDictionary<string, long> Texts,
    IReadOnlyDictionary<string, long> Hashes
)
{
    public bool Any => Texts.Count + Hashes.Count > 0;

    public static async Task<FieldKeysInUse> ReadAsync(AppDb db, CancellationToken cancel)
    {
        var texts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var hashes = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var column in FieldColumn.Of(db))
        foreach (var (id, count) in await column.CountByKeyAsync(db, cancel))
        {
            var of = column.IsBlind ? hashes : texts;
            of[id] = of.GetValueOrDefault(id) + count;
        }
        return new(texts, hashes);
    }

    /// <summary>Why the keys that are here do not fit this database; null when they do.</summary>
    public string? WhyNot(FieldKeys keys)
    {
        if (Texts.ContainsKey("") || Hashes.ContainsKey(""))
            return "The database holds texts that are not encrypted where everything must be: it was not written by this version of Hearth.";
        string[] missing = [.. Texts.Keys.Where(id => keys.Find(id) is null)];
        if (missing.Length > 0)
            return FieldKeys.Missing(missing);
        return Hashes.Keys.FirstOrDefault(id => !keys.HasIndex || keys.Index.Id != id) is { } hashed
            ? $"The index key that accounts are found by is not here: {hashed}. Put it back, into {FieldKeys.IndexVariable} or {keys.IndexFile}. Nothing was changed, and nothing is lost while the key is."
            : null;
    }
}
