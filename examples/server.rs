//! Nominations and the card for pages on any origin: `cargo run --example server 8000`.
use axum::{Router, extract::Request, http::Uri, http::header::*, middleware, response::Response};
use tower_http::services::ServeDir; // Sends types, dates and 304, and nothing from outside.

const FOREVER: &str = "public, max-age=31536000, immutable";

async fn add_headers(uri: Uri, request: Request, next: middleware::Next) -> Response {
    let mut response = next.run(request).await;
    let built = uri.path().starts_with("/nomination-card/") && response.status() != 404;
    let hash = uri.path().rsplit(['-', '.']).nth(1).unwrap_or_default();
    let forever = built && hash.len() == 16 && u64::from_str_radix(hash, 16).is_ok();
    let cache = if forever { FOREVER } else { "no-cache" };
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

fn main() -> std::io::Result<()> {
    std::env::set_current_dir(env!("CARGO_MANIFEST_DIR"))?;
    let port = std::env::args().nth(1).unwrap_or("8000".into());
    let files = Router::new().nest_service("/nomination-card", ServeDir::new("dist"));
    let files = files.fallback_service(ServeDir::new("examples/site"));
    tokio::runtime::Runtime::new()?.block_on(async {
        let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}")).await?;
        println!("http://{}/", listener.local_addr()?);
        axum::serve(listener, files.layer(middleware::from_fn(add_headers))).await
    })
}
