extension ConversationPage {
    static let template = ConsolePage.template(
        """
        <div id="live"{{#listen}} data-listen="{{.}}"{{/listen}}>
        <p><a href="/console/conversations">Conversations</a></p>
        <h1>{{key}}</h1>
        {{#taken}}<p class="notice">An operator has taken over since {{since}}: the assistant is silent until you release \
        the conversation.</p>{{/taken}}
        {{#removed}}<p class="quiet">What happened until {{.}} was removed; what it had come to is still known.</p>{{/removed}}
        <section class="card" aria-label="At a moment">
        <form class="moment" method="get" action="{{path}}">
        <label for="at">As it stood after <output>{{at}}</output> of {{last}} events</label>
        <input id="at" type="range" name="at" min="1" max="{{last}}" value="{{at}}" data-go>
        <button class="plain">Show</button>
        {{#moment}}{{#previous}}<a href="{{.}}" rel="prev">One before</a>{{/previous}}
        {{#next}}<a href="{{.}}" rel="next">One after</a>{{/next}}
        {{#now}}<a href="{{.}}">Now</a>{{/now}}{{/moment}}
        </form>
        {{#context}}
        <dl>{{#facts}}<dt>{{name}}</dt><dd>{{value}}</dd>{{/facts}}</dl>
        <details id="changes"><summary>What can be undone</summary>
        <ol>{{#changes}}<li>{{.}}</li>{{/changes}}{{^changes}}<li>nothing</li>{{/changes}}</ol></details>
        {{#data}}<details id="data-{{name}}"><summary>Remembered: {{name}} <small>{{size}}</small></summary>\
        <pre>{{value}}</pre></details>{{/data}}
        {{/context}}
        </section>
        {{#isOpen}}
        <section class="tools" aria-label="Step in">
        {{#taken}}<form class="inline" method="post" action="{{path}}/release"><input type="hidden" name="csrf" \
        value="{{csrf}}"><button>Release to the assistant</button></form>{{/taken}}
        {{^taken}}<form class="inline" method="post" action="{{path}}/take-over"><input type="hidden" name="csrf" \
        value="{{csrf}}"><button class="plain">Take over</button></form>{{/taken}}
        <form class="inline" method="post" action="{{path}}/reset"><input type="hidden" name="csrf" value="{{csrf}}">\
        <button class="danger">Begin anew</button></form>
        {{#hasPhone}}<a class="button plain" href="{{phonePath}}">Open in the phone</a>{{/hasPhone}}
        </section>
        {{#taken}}
        <form class="card" method="post" action="{{path}}/say"><input type="hidden" name="csrf" value="{{csrf}}">
        <label for="text">Write to the customer</label>
        <p><textarea id="text" name="text" rows="3" cols="40" maxlength="1600" required></textarea></p>
        <button>Send</button></form>
        {{/taken}}
        {{/isOpen}}
        <h2>What happened, the latest first</h2>
        {{#turns}}
        <article class="turn" id="turn-{{first}}">
        <h3>{{heading}}</h3>
        <p class="facts"><span>{{time}}</span>{{#intent}} <span>intent <b>{{name}}</b> {{confidence}}</span>{{/intent}} \
        <span>{{before}}{{#moved}} → <b>{{after}}</b>{{/moved}}</span></p>
        {{#why}}<p class="why">Why: {{stage}}\
        {{#evidence}} <span class="tag">{{kind}} “{{text}}” {{weight}}</span>{{/evidence}}\
        {{#others}} Then: {{.}}.{{/others}}{{#today}} Today the classifier would take it for {{.}}.{{/today}}</p>{{/why}}
        {{#replies}}
        <p class="bubble theirs">{{#pieces}}{{#link}}<a href="{{.}}">{{.}}</a>{{/link}}{{#text}}{{.}}{{/text}}{{/pieces}}</p>
        <form class="inline" method="post" action="{{path}}/resend"><input type="hidden" name="csrf" value="{{csrf}}">\
        <input type="hidden" name="id" value="{{id}}"><small>{{status}}{{#error}}: {{.}}{{/error}}</small> \
        <button class="plain">Send again</button></form>
        {{/replies}}
        <details id="events-{{first}}"><summary>Events {{first}} to {{last}}</summary>
        <ol class="events">{{#lines}}<li><code>{{sequence}}</code> <span>{{words}}</span></li>{{/lines}}</ol></details>
        <div class="tools"><a href="{{path}}?at={{last}}">As it stood then</a>
        {{#canFork}}<form class="inline" method="post" action="{{path}}/fork"><input type="hidden" name="csrf" \
        value="{{csrf}}"><button class="plain" name="at" value="{{last}}">Go on from here in the phone</button></form>\
        {{/canFork}}</div>
        </article>
        {{/turns}}
        {{#earlier}}<p><a class="button plain" href="{{.}}">Further back</a></p>{{/earlier}}
        </div>
        """
    )
}
