namespace Hearth.App.Linking;

/// <summary>Progress on standard error: a bar that moves on a terminal, one line a stage in a file.</summary>
internal static class LinkProgress
{
    private const int Width = 30;

    public static void Show(string words, double done)
    {
        if (Console.IsErrorRedirected)
        {
            Console.Error.WriteLine($"{done, 4:p0} {words}");
            return;
        }
        var full = (int)Math.Round(done * Width);
        Console.Error.Write(
            $"\r[{new string('#', full)}{new string('-', Width - full)}] {done, 4:p0} {words, -34}"
        );
        if (done >= 1)
            Console.Error.WriteLine();
    }
}
