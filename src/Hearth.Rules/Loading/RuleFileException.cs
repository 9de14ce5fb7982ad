namespace Hearth.Rules.Loading;

/// <summary>A rule file says something the vocabulary does not know: start-up stops, naming file and line.</summary>
public sealed class RuleFileException(string file, long line, string problem)
    : Exception($"{file}:{line}: {problem}")
{
    /// <summary>The file.</summary>
    public string File { get; } = file;

    /// <summary>The line, from 1.</summary>
    public long Line { get; } = line;
}
