using Hearth.Core.Sources.Catalogue;
using Hearth.Linkage;

namespace Hearth.Core.Matching.Models;

/// <summary>Models as files, for commands that work without a data folder.</summary>
public static class ModelFile
{
    /// <summary>Reads a model; what is wrong with it comes with file and line.</summary>
    public static Outcome<LinkageModel> Read(string path)
    {
        try
        {
            using var text = new StreamReader(path);
            return new Outcome<LinkageModel>.Ok(ModelReader.Read(Path.GetFileName(path), text));
        }
        catch (CatalogueException wrong)
        {
            return new Outcome<LinkageModel>.Refused(wrong.Message);
        }
    }

    /// <summary>The text of a model file.</summary>
    public static string Write(LinkageModel model) => ModelWriter.Write(model);
}
