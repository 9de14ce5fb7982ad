using System.Text.Json;

namespace Hearth.Core.Matching.Cards;

/// <summary>The card of one run, as kept.</summary>
public sealed class RunCard
{
    public int RunNo { get; set; }

    /// <summary>JSON of a <see cref="ModelCard"/>.</summary>
    public string Card { get; set; } = "{}";

    internal static RunCard Of(ModelCard card) =>
        new() { RunNo = card.Run, Card = JsonSerializer.Serialize(card) };

    internal ModelCard Read() => JsonSerializer.Deserialize<ModelCard>(Card) ?? new ModelCard();
}
