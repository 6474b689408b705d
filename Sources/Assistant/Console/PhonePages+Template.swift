extension PhonePages {
    static let template = ConsolePage.template(
        """
        <h1 class="quiet-title">Phone</h1>
        <div class="columns" id="live" data-listen="{{listen}}">
        <section class="phone" aria-label="Phone">
        <header>
        <form method="get" action="/console"><label class="hidden" for="phone">Number</label>
        <input id="phone" name="phone" value="{{phone}}" autocomplete="off" inputmode="tel">
        <button class="plain">Switch</button> <button class="plain" name="new" value="1">New</button></form>
        </header>
        <ol class="bubbles" data-bottom tabindex="0" aria-label="Messages" aria-live="polite">
        {{#isNew}}<li class="hint">Nobody has texted from this number yet. Try <b>plan</b>.</li>{{/isNew}}
        {{#bubbles}}<li class="bubble {{side}}"><p>{{#pieces}}{{#link}}<a href="{{.}}">{{.}}</a>{{/link}}\
        {{#text}}{{.}}{{/text}}{{/pieces}}</p><small>{{time}}{{#status}} · {{.}}{{/status}}\
        {{#error}} · {{.}}{{/error}}</small></li>
        {{/bubbles}}
        {{#jobs}}{{#percent}}<li class="hint">Working: {{note}} <progress max="100" value="{{.}}">{{.}} %</progress></li>\
        {{/percent}}{{/jobs}}
        </ol>
        <form class="choices" method="post" action="/console/phone" data-swap>
        <input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="phone" value="{{phone}}">
        {{#choices}}<button class="chip" name="choice" value="{{.}}">{{.}}</button>{{/choices}}
        </form>
        <form class="send" method="post" action="/console/phone" data-swap>
        <input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="phone" value="{{phone}}">
        <label class="hidden" for="text">Text message</label>
        <input id="text" name="text" maxlength="1600" autocomplete="off" placeholder="Text message" required>
        <button>Send</button>
        </form>
        <form class="clock" method="post" action="/console/clock" data-swap>
        <input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="phone" value="{{phone}}">
        <span>Clock {{now}} UTC</span> <button class="plain" name="advance" value="1h">+1 h</button>
        <button class="plain" name="advance" value="1d">+1 day</button>
        </form>
        </section>
        <section class="inside" aria-label="What happens inside">
        <h2>What happens inside</h2>
        <p>State <b class="state">{{state}}</b>{{#place}}: {{.}}{{/place}} · \
        <a href="{{conversation}}">the whole conversation</a></p>
        {{#jobs}}<p class="job">Job <b>{{name}}</b> {{status}}, attempt {{attempt}}, due {{runAt}}\
        {{#note}}: {{.}}{{/note}}{{#error}} <span class="wrong">{{.}}</span>{{/error}}</p>{{/jobs}}
        {{#isNew}}<p>Each message opens a turn: it is understood, handled, and kept with everything that came of it. \
        You will see every step here.</p>{{/isNew}}
        {{#turns}}
        <article class="turn">
        <h3>{{heading}}</h3>
        <p class="facts"><span>{{time}}</span>{{#intent}} <span>intent <b>{{name}}</b> {{confidence}}</span>{{/intent}} \
        <span>{{before}}{{#moved}} → <b>{{after}}</b>{{/moved}}</span></p>
        {{#why}}<p class="why">Why: {{stage}}\
        {{#evidence}} <span class="tag">{{kind}} “{{text}}” {{weight}}</span>{{/evidence}}\
        {{#others}} Then: {{.}}.{{/others}}{{#today}} Today the classifier would take it for {{.}}.{{/today}}</p>{{/why}}
        <ol class="events">{{#lines}}<li><code>{{sequence}}</code> <span>{{words}}</span></li>{{/lines}}</ol>
        </article>
        {{/turns}}
        </section>
        </div>
        """
    )
}
