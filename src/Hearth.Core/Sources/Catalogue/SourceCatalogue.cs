using Hearth.Core.Data;

namespace Hearth.Core.Sources.Catalogue;

/// <summary>
/// Every source the programme knows: the files of <c>rulebook/sources/</c> beside the program, and the council's own in
/// its data folder, which override by id.
/// </summary>
public sealed class SourceCatalogue
{
    private readonly Dictionary<string, SourceDefinition> byId = new(StringComparer.Ordinal);

    /// <exception cref="CatalogueException">A file is not what the catalogue understands.</exception>
    public SourceCatalogue(DataFolder folder)
        : this(Path.Combine(AppContext.BaseDirectory, "rulebook"), folder.Rulebook) { }

    public SourceCatalogue(params string[] rulebooks)
    {
        foreach (var rulebook in rulebooks)
        {
            var sources = Path.Combine(rulebook, "sources");
            if (!Directory.Exists(sources))
                continue;
            foreach (
                var file in Directory
                    .EnumerateFiles(sources, "*.yaml")
                    .Order(StringComparer.Ordinal)
            )
                Add(file);
        }
    }

    public IReadOnlyList<SourceDefinition> All =>
        [.. byId.Values.OrderBy(s => s.Id, StringComparer.Ordinal)];

    public SourceDefinition? Find(string id) => byId.GetValueOrDefault(id);

    private void Add(string file)
    {
        using var text = File.OpenText(file);
        var definition = DefinitionReader.Read(file, text);
        if (definition.Id != Path.GetFileNameWithoutExtension(file))
            throw new CatalogueException(file, 1, $"the id is '{definition.Id}', unlike the file");
        byId[definition.Id] = definition;
    }
}
