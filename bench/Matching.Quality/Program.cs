// How right matching is on a synthetic council, against floors: below one, it fails.
//   ./dev bench matching --people 50000 --seed 1
// Runs the built program's own demo in a folder of its own and reads the JSON it ends with.
using System.Globalization;
using Hearth.Bench.Matching;

var people = Arguments.Number(args, "--people", 50_000);
var seed = Arguments.Number(args, "--seed", 1);
var done = await DemoRun.RunAsync(people, seed);
Console.WriteLine(
    "| People | Seed | Records | Measure | Precision | Floor | Recall | Floor | F1 | Floor | Match s | All s |"
);
Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|");
var missed = 0;
foreach (var floor in Floor.All)
{
    var measured = done.GetProperty(floor.Name);
    var precision = measured.GetProperty("precision").GetDouble();
    var recall = measured.GetProperty("recall").GetDouble();
    var f1 = measured.GetProperty("f1").GetDouble();
    var seconds = done.GetProperty("seconds");
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {people} | {seed} | {done.GetProperty("records").GetInt64()} | {floor.Name} | {precision:0.0000} | {floor.Precision} | {recall:0.0000} | {floor.Recall} | {f1:0.0000} | {floor.F1} | {seconds.GetProperty("match").GetDouble()} | {seconds.GetProperty("all").GetDouble()} |"
        )
    );
    if (precision < floor.Precision || recall < floor.Recall || f1 < floor.F1)
        missed++;
}
var error = done.GetProperty("calibration_error").GetDouble();
Console.WriteLine(
    string.Create(
        CultureInfo.InvariantCulture,
        $"Expected calibration error {error:0.0000}, at most {Floor.CalibrationError}"
    )
);
if (error > Floor.CalibrationError)
    missed++;
if (missed > 0)
    Console.Error.WriteLine($"{missed} of {Floor.All.Count + 1} measures miss their floor.");
return missed > 0 ? 1 : 0;
