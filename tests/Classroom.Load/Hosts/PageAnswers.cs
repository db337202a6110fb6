using Classroom.Load.Circuits;

namespace Classroom.Load.Hosts;

/// <summary>Students answer on their pages. As the page's script does, one sends an answer again when its connection is back.</summary>
public sealed class PageAnswers(Audience audience) : IAnswering
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15), Between = TimeSpan.FromMilliseconds(50);

    public async Task<Answered> AnswerAsync(int student, int question, string draft)
    {
        var (tab, sent) = (audience.Tabs[student], DateTime.UtcNow.Ticks);
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until;)
        {
            Answered? told = null;
            await Network.TryAsync(async () =>
            {
                var (said, at) = await tab.AnswerAsync(question, draft).WaitAsync(Patience);
                told = new Answered(new Reply(said.State == "received", said.Sentence, null), sent, at);
            });
            if (told is { } reply)
            {
                return reply;
            }

            await Task.Delay(Between);
        }

        return new Answered(new Reply(false, "no answer", null), sent, DateTime.UtcNow.Ticks);
    }

    public async Task LoseAsync(int student, int question, string draft)
    {
        var tab = audience.Tabs[student];
        var lost = Network.TryAsync(() => tab.AnswerAsync(question, draft));
        tab.Drop();
        await lost;
    }
}
