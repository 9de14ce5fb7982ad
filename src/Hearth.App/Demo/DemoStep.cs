using Hearth.Core;

namespace Hearth.App.Demo;

/// <summary>A step of the demo: a refusal on the way is thrown, for in a demo it is a bug.</summary>
internal static class DemoStep
{
    public static T Done<T>(Outcome<T> outcome) =>
        outcome is Outcome<T>.Ok ok
            ? ok.Value
            : throw new InvalidOperationException($"The demo was refused: {outcome}");
}
