namespace Hearth.Rules.Loading;

/// <summary>Rule files of which the latest alone holds, and the lists of items in them.</summary>
internal static class RuleFolders
{
    /// <summary>The latest file of a name in an area, strictly; a council's file of the same name comes before the released one.</summary>
    /// <param name="folders">Rulebook folders; a later one overrides an earlier.</param>
    /// <param name="area">The folder in each.</param>
    /// <param name="named">The files' names, with a star.</param>
    /// <param name="read">Reads what follows version, dates and authority.</param>
    /// <exception cref="RuleFileException">The file is missing, or says what is not known.</exception>
    public static T Latest<T>(
        IReadOnlyList<string> folders,
        string area,
        string named,
        Func<RuleMap, T> read
    )
    {
        var files = Files(folders, area, named);
        return files.Count > 0
            ? Read(files[^1], read)
            : throw new RuleFileException($"rulebook/{area}/{named}", 1, "there is no such file");
    }

    /// <summary>Files of a name in an area, the latest last; one in a later folder replaces the one of its name in an earlier.</summary>
    public static IReadOnlyList<string> Files(
        IReadOnlyList<string> folders,
        string area,
        string named
    )
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in folders.Select(f => Path.Combine(f, area)).Where(Directory.Exists))
        foreach (var file in Directory.EnumerateFiles(folder, named))
            files[Path.GetFileName(file)] = file;
        return [.. files.Values];
    }

    /// <summary>One file, strictly: its version, dates and authority, and what follows them.</summary>
    /// <exception cref="RuleFileException">It says what is not known.</exception>
    public static T Read<T>(string file, Func<RuleMap, T> read)
    {
        using var text = File.OpenText(file);
        var map = RuleFile.Map(file, text);
        map.Text("version");
        var inForce = map.Map("in-force");
        inForce.Date("from");
        inForce.NothingElse();
        var cited = map.Maps("authority");
        if (cited.Count == 0)
            throw map.Wrong("'authority' is missing: every file cites where it comes from");
        foreach (var one in cited)
        {
            one.Text("title");
            one.OptionalText("doubt");
            one.NothingElse();
        }
        var made = read(map);
        map.NothingElse();
        return made;
    }

    /// <summary>Items by their ids; two of one id are an error.</summary>
    public static IReadOnlyDictionary<string, T> ById<T>(
        RuleMap root,
        string key,
        Func<RuleMap, T> read
    )
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var map in root.Maps(key))
        {
            var id = map.Text("id");
            var one = read(map);
            map.NothingElse();
            if (!found.TryAdd(id, one))
                throw map.Wrong($"'{id}' is there twice", "id");
        }
        return found.Count > 0 ? found : throw root.Wrong($"'{key}' is missing");
    }

    /// <summary>Ids that must be known; <c>all</c> or <c>any</c> stands for every one.</summary>
    public static IReadOnlySet<string> Ids(RuleMap map, string key, IEnumerable<string> known)
    {
        var ids = map.Texts(key);
        if (ids is ["all"] or ["any"])
            return known.ToHashSet(StringComparer.Ordinal);
        var all = known.ToHashSet(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (!all.Contains(id))
                throw map.Wrong($"'{id}' is none of {string.Join(", ", all)}", key);
        }
        return ids.ToHashSet(StringComparer.Ordinal);
    }
}
